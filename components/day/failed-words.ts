import { i18n } from '#i18n';
import type { WriteFailure } from '../../core/records/storage-failures.ts';

/** `changed`: today has another idea by now; `meanwhile`: what was to be stored is another by now, and nothing else. */
export type DayFailure = WriteFailure | 'changed' | 'meanwhile' | 'copy';

export function failedWords(failed: DayFailure): string {
  return failed === 'meanwhile' ? i18n.t('journal.changed') : i18n.t(`error.${failed}`);
}

import { i18n } from '#i18n';

/** `changed`: today has another idea by now; `meanwhile`: what was to be stored is another by now, and nothing else. */
export type DayFailure = 'save' | 'changed' | 'meanwhile' | 'copy' | 'lost' | 'newer';

export function failedWords(failed: DayFailure): string {
  return failed === 'meanwhile' ? i18n.t('journal.changed') : i18n.t(`error.${failed}`);
}

import { i18n } from '#i18n';
import type { ChangeFailure } from '../../../core/records/storage-failures.ts';

export function failedIdeaWords(what: ChangeFailure): string {
  if (what === 'removed') return i18n.t('browse.erasedElsewhere');
  return what === 'changed' ? i18n.t('journal.changedThere') : i18n.t(`error.${what}`);
}

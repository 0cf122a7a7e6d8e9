import { i18n } from '#i18n';
import type { SetAside } from '../../core/transfer/set-aside.ts';
import { fullDateWords } from '../time/date-words.ts';

/** What it was a copy of, and of when, as far as that is known. */
export function setAsideWords({ thing, date }: SetAside): string {
  const what = thing === 'settings' ? i18n.t('things.settings') : i18n.t(`things.${thing}`, 1);
  return date ? i18n.t('setAside.of', { what, date: fullDateWords(date) }) : what;
}

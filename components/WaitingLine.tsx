import { i18n } from '#i18n';
import type { Nudge } from '../core/nudge.ts';
import { timeWords } from './moment-words.ts';

/** Says that a nudge waited, and since when. */
export function WaitingLine({ nudge, zone }: { nudge: Nudge; zone: string }) {
  return <p class="waiting">{i18n.t('popup.waiting', { time: timeWords(nudge.since, zone) })}</p>;
}

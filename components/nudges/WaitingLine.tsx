import { i18n } from '#i18n';
import { timeWords } from '../time/moment-words.ts';

export function WaitingLine({ since, zone }: { since: Temporal.Instant; zone: string }) {
  return <p class="waiting">{i18n.t('popup.waiting', { time: timeWords(since, zone) })}</p>;
}

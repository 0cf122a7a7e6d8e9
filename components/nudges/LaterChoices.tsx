import { i18n } from '#i18n';
import type { LaterChoice } from '../../core/nudges/later.ts';
import { timeWords } from '../time/moment-words.ts';

export function LaterChoices({
  moments,
  rests,
  now,
  zone,
  onChoose,
  onBack,
}: {
  moments: readonly { choice: LaterChoice; at: Temporal.Instant }[];
  rests: boolean;
  now: Temporal.Instant;
  zone: string;
  onChoose: (at: Temporal.Instant) => void;
  onBack: () => void;
}) {
  const dateOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate();
  // The person's next day begins after the night: in the small hours it has the date of today.
  const isLaterToday = (choice: LaterChoice, at: Temporal.Instant) =>
    choice === 'tomorrow' && dateOf(at).equals(dateOf(now));
  return (
    <section class="panel" aria-labelledby="later-title">
      <h2 id="later-title">{i18n.t(moments.length > 0 ? 'later.title' : rests ? 'later.rests' : 'later.none')}</h2>
      <ul class="stack">
        {moments.map(({ choice, at }) => (
          <li key={choice}>
            <button type="button" class="button wide" onClick={() => onChoose(at)}>
              <span>{i18n.t(isLaterToday(choice, at) ? 'later.today' : `later.${choice}`)}</span>
              <span class="quiet">{i18n.t('later.at', { time: timeWords(at, zone) })}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="text-button" onClick={onBack}>
        {i18n.t('later.back')}
      </button>
    </section>
  );
}

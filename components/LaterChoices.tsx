import { i18n } from '#i18n';
import type { LaterChoice } from '../core/later.ts';
import { timeWords } from './moment-words.ts';

/** When would be better? Each choice says which time it means. */
export function LaterChoices({
  moments,
  rests,
  zone,
  onChoose,
  onBack,
}: {
  moments: readonly { choice: LaterChoice; at: Temporal.Instant }[];
  /** Whether it was put off often enough. */
  rests: boolean;
  zone: string;
  onChoose: (at: Temporal.Instant) => void;
  onBack: () => void;
}) {
  return (
    <section class="panel" aria-labelledby="later-title">
      <h2 id="later-title">{i18n.t(moments.length > 0 ? 'later.title' : rests ? 'later.rests' : 'later.none')}</h2>
      <ul class="stack">
        {moments.map(({ choice, at }) => (
          <li key={choice}>
            <button type="button" class="button wide" onClick={() => onChoose(at)}>
              <span>{i18n.t(`later.${choice}`)}</span>
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

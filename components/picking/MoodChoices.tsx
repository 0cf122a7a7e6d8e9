import { i18n } from '#i18n';
import { type Mood, moods } from '../../core/strategies/strategy.ts';

export function MoodChoices({
  afterBadly,
  onChoose,
  onBack,
}: {
  afterBadly: boolean;
  onChoose: (mood: Mood) => void;
  onBack: () => void;
}) {
  return (
    <section class="panel" aria-labelledby="mood-title">
      <h2 id="mood-title">{i18n.t('mood.title')}</h2>
      <p class="quiet">{i18n.t(afterBadly ? 'mood.afterBadly' : 'mood.explain')}</p>
      <div class="choices">
        {moods.map((mood) => (
          <button key={mood} type="button" class="button small" onClick={() => onChoose(mood)}>
            {i18n.t(`mood.${mood}`)}
          </button>
        ))}
      </div>
      <button type="button" class="text-button" onClick={onBack}>
        {i18n.t('later.back')}
      </button>
    </section>
  );
}

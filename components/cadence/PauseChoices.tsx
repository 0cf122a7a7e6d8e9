import { i18n } from '#i18n';
import type { PauseChoice } from '../../core/cadence/pause.ts';

const spans = [1, 3, 7] as const;

export function PauseChoices({
  heading: Heading = 'h2',
  earliest,
  latest,
  onChoose,
  onBack,
}: {
  heading?: 'h2' | 'h3';
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
  onChoose: (choice: PauseChoice) => void;
  onBack: () => void;
}) {
  return (
    <section class="panel" aria-labelledby="pause-title">
      <Heading id="pause-title" tabIndex={-1}>
        {i18n.t('pause.title')}
      </Heading>
      <p class="quiet">{i18n.t('pause.explain')}</p>
      <div class="row">
        {spans.map((days) => (
          <button key={days} type="button" class="button" onClick={() => onChoose({ kind: 'days', days })}>
            {i18n.t(`pause.days${days}`)}
          </button>
        ))}
      </div>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get('date');
          if (chosen) onChoose({ kind: 'until', date: Temporal.PlainDate.from(String(chosen)) });
        }}
      >
        <label class="grow">
          <span>{i18n.t('pause.until')}</span>
          <input
            autocomplete="off"
            type="date"
            name="date"
            required
            min={earliest.toString()}
            max={latest.toString()}
          />
        </label>
        <button type="submit" class="button">
          {i18n.t('pause.go')}
        </button>
      </form>
      <button type="button" class="text-button" onClick={onBack}>
        {i18n.t('pause.back')}
      </button>
    </section>
  );
}

import { i18n } from '#i18n';
import type { Weekday } from '../core/cadence.ts';
import { weekdaysInOrder, weekdayWords } from './weekday-words.ts';

/** The weekdays, each on or off. */
export function DayButtons({
  active,
  problemId,
  onChange,
}: {
  active: readonly Weekday[];
  problemId?: string | undefined;
  onChange: (active: Weekday[]) => void;
}) {
  const toggled = (weekday: Weekday) =>
    active.includes(weekday) ? active.filter((one) => one !== weekday) : [...active, weekday];
  return (
    <fieldset class="days" aria-describedby={problemId}>
      <legend class="unseen">{i18n.t('options.days')}</legend>
      {weekdaysInOrder().map((weekday) => (
        <button
          key={weekday}
          type="button"
          aria-pressed={active.includes(weekday)}
          onClick={() => onChange(toggled(weekday))}
        >
          <span aria-hidden="true">{weekdayWords(weekday, 'short')}</span>
          <span class="unseen">{weekdayWords(weekday, 'long')}</span>
        </button>
      ))}
    </fieldset>
  );
}

import { i18n } from '#i18n';
import type { Weekday } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import { Changeable } from '../controls/Changeable.tsx';
import { weekdaysInOrder, weekdayWords } from '../time/weekday-words.ts';

export function DayButtons({
  active,
  problemId,
  onEdit,
}: {
  active: readonly Weekday[];
  problemId?: string | undefined;
  onEdit: (edit: CadenceEdit) => void;
}) {
  return (
    <fieldset class="days" aria-describedby={problemId}>
      <legend class="unseen">{i18n.t('options.days')}</legend>
      {weekdaysInOrder().map((weekday) => (
        <Changeable key={weekday} form="list">
          <button
            type="button"
            aria-pressed={active.includes(weekday)}
            onClick={() => onEdit({ kind: 'day', weekday, on: !active.includes(weekday) })}
          >
            <span aria-hidden="true">{weekdayWords(weekday, 'short')}</span>
            <span class="unseen">{weekdayWords(weekday, 'long')}</span>
          </button>
        </Changeable>
      ))}
    </fieldset>
  );
}

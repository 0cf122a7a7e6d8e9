import { i18n } from '#i18n';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { mostPerDay } from '../../core/cadence/defaults.ts';
import { newTime } from '../../core/cadence/new-entries.ts';
import { Changeable } from '../controls/Changeable.tsx';
import { TimeField } from '../controls/TimeField.tsx';
import { clockWords } from '../time/moment-words.ts';
import { Problems } from './CadenceProblems.tsx';

export function FixedTimes({
  times,
  problems,
  onEdit,
}: {
  times: readonly Temporal.PlainTime[];
  problems: readonly CadenceProblem[];
  onEdit: (edit: CadenceEdit) => void;
}) {
  const wrong = (index: number) =>
    problems.some((problem) => 'index' in problem && problem.index === index) ? 'times-problems' : undefined;
  return (
    <div class="window-list">
      <Changeable form="list">
        {times.map((time, index) => (
          <div class="row" key={index}>
            <Changeable>
              <TimeField
                label={i18n.t('rhythm.timeNumber', { count: index + 1 })}
                shown={i18n.t('rhythm.timeNumber', { count: index + 1 })}
                time={time}
                problemId={wrong(index)}
                onChange={(to) => onEdit({ kind: 'moveTime', time, index, to })}
              />
            </Changeable>
            {times.length > 1 && (
              <button
                type="button"
                class="text-button"
                aria-description={clockWords(time)}
                value={String(time)}
                onClick={() => onEdit({ kind: 'removeTime', time })}
              >
                {i18n.t('rhythm.removeTime')}
              </button>
            )}
          </div>
        ))}
        <Problems id="times-problems" problems={problems} />
        {times.length < mostPerDay && (
          <button type="button" class="text-button" onClick={() => onEdit({ kind: 'addTime', time: newTime(times) })}>
            {i18n.t('rhythm.addTime')}
          </button>
        )}
      </Changeable>
    </div>
  );
}

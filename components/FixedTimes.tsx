import { i18n } from '#i18n';
import type { CadenceProblem } from '../core/cadence-problems.ts';
import { mostPerDay } from '../core/default-cadence.ts';
import { Problems } from './Problems.tsx';
import { TimeField } from './TimeField.tsx';

/** The times of a fixed rhythm, to change, add and take away. */
export function FixedTimes({
  times,
  problems,
  onChange,
}: {
  times: readonly Temporal.PlainTime[];
  problems: readonly CadenceProblem[];
  onChange: (times: Temporal.PlainTime[]) => void;
}) {
  const wrong = (index: number) =>
    problems.some((problem) => 'index' in problem && problem.index === index) ? 'times-problems' : undefined;
  const next = times.at(-1)?.add({ hours: 3 }) ?? Temporal.PlainTime.from('18:00');
  return (
    <div class="window-list">
      {times.map((time, index) => (
        <div class="row" key={index}>
          <TimeField
            label={i18n.t('rhythm.timeNumber', { count: index + 1 })}
            time={time}
            problemId={wrong(index)}
            onChange={(changed) => onChange(times.map((one, at) => (at === index ? changed : one)))}
          />
          {times.length > 1 && (
            <button type="button" class="text-button" onClick={() => onChange(times.filter((_, at) => at !== index))}>
              {i18n.t('rhythm.removeTime')}
            </button>
          )}
        </div>
      ))}
      <Problems id="times-problems" problems={problems} />
      {times.length < mostPerDay && (
        <button type="button" class="text-button" onClick={() => onChange([...times, next])}>
          {i18n.t('rhythm.addTime')}
        </button>
      )}
    </div>
  );
}

import { i18n } from '#i18n';
import type { DayWindow } from '../core/cadence.ts';
import type { CadenceProblem } from '../core/cadence-problems.ts';
import { Problems } from './Problems.tsx';
import { TimeField } from './TimeField.tsx';

/** The most windows a day: more would be a list, not a rhythm. */
const mostWindows = 6;
const time = (text: string) => Temporal.PlainTime.from(text);

/** Windows of a day, to change, add and take away. */
export function WindowList({
  id,
  title,
  windows,
  problems,
  onChange,
}: {
  /** Told apart from the page's other lists by this. */
  id: string;
  title: string;
  windows: readonly DayWindow[];
  problems: readonly CadenceProblem[];
  onChange: (windows: DayWindow[]) => void;
}) {
  const problemId = `${id}-problems`;
  const replaced = (index: number, change: Partial<DayWindow>) =>
    windows.map((window, at) => (at === index ? { ...window, ...change } : window));
  return (
    <fieldset class="window-list">
      <legend>{title}</legend>
      {windows.map((window, index) => {
        const wrong = problems.some((problem) => 'index' in problem && problem.index === index) ? problemId : undefined;
        return (
          <div class="row" key={index}>
            {(['from', 'to'] as const).map((end) => (
              <TimeField
                key={end}
                label={i18n.t(`windows.${end}`, { count: index + 1 })}
                time={window[end]}
                problemId={wrong}
                onChange={(changed) => onChange(replaced(index, { [end]: changed }))}
              />
            ))}
            {windows.length > 1 && (
              <button
                type="button"
                class="text-button"
                onClick={() => onChange(windows.filter((_, at) => at !== index))}
              >
                {i18n.t('windows.remove')}
              </button>
            )}
          </div>
        );
      })}
      <Problems id={problemId} problems={problems} />
      {windows.length < mostWindows && (
        <button
          type="button"
          class="text-button"
          onClick={() => onChange([...windows, { from: time('12:00'), to: time('13:00') }])}
        >
          {i18n.t('windows.add')}
        </button>
      )}
    </fieldset>
  );
}

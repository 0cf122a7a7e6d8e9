import { i18n } from '#i18n';
import type { DayWindow } from '../../core/cadence/cadence.ts';
import { type CadenceEdit, mostWindows, type WindowsOf } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { newWindow } from '../../core/cadence/new-entries.ts';
import { endsNextDay } from '../../core/cadence/open-time.ts';
import { Changeable } from '../controls/Changeable.tsx';
import { TimeField } from '../controls/TimeField.tsx';
import { clockWords } from '../time/moment-words.ts';
import { Problems } from './CadenceProblems.tsx';

export function WindowList({
  id,
  of,
  title,
  windows,
  problems,
  onEdit,
}: {
  id: string;
  of: WindowsOf;
  title: string;
  windows: readonly DayWindow[];
  problems: readonly CadenceProblem[];
  onEdit: (edit: CadenceEdit) => void;
}) {
  const problemId = `${id}-problems`;
  return (
    <fieldset class="window-list">
      <legend>{title}</legend>
      <Changeable form="list">
        {windows.map((window, index) => {
          const wrong = problems.some((problem) => 'index' in problem && problem.index === index)
            ? problemId
            : undefined;
          return (
            <div class="row" key={index}>
              <Changeable>
                {(['from', 'to'] as const).map((end) => (
                  <TimeField
                    key={end}
                    label={i18n.t(`windows.${end}`, { count: index + 1 })}
                    shown={i18n.t(`windows.${end}Short`)}
                    time={window[end]}
                    isNextDay={end === 'to' && endsNextDay(window)}
                    problemId={wrong}
                    onChange={(to) => onEdit({ kind: 'moveWindow', of, window, index, end, to })}
                  />
                ))}
              </Changeable>
              {windows.length > 1 && (
                <button
                  type="button"
                  class="text-button"
                  aria-description={clockWords(window.from)}
                  value={`${window.from}-${window.to}`}
                  onClick={() => onEdit({ kind: 'removeWindow', of, window })}
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
            onClick={() => onEdit({ kind: 'addWindow', of, window: newWindow(windows) })}
          >
            {i18n.t('windows.add')}
          </button>
        )}
      </Changeable>
    </fieldset>
  );
}

import { i18n } from '#i18n';
import type { Cadence, Weekday } from '../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { Switch } from '../controls/Switch.tsx';
import { weekdaysInOrder, weekdayWords } from '../time/weekday-words.ts';
import { WindowList } from './WindowList.tsx';

export function WindowFields({
  cadence,
  problems,
  onEdit,
}: {
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  onEdit: (edit: CadenceEdit) => void;
}) {
  const of = (weekday?: Weekday) =>
    problems.filter((problem) => problem.field === 'windows' && problem.weekday === weekday);
  return (
    <section>
      <h3>{i18n.t('windows.title')}</h3>
      <p class="quiet">{i18n.t('windows.intro')}</p>
      <WindowList
        id="windows"
        of="usual"
        title={i18n.t('windows.usual')}
        windows={cadence.windows}
        problems={of()}
        onEdit={onEdit}
      />
      <h4>{i18n.t('windows.ownTitle')}</h4>
      {weekdaysInOrder().map((weekday) => {
        const own = cadence.windowsOn[weekday];
        const title = i18n.t('windows.own', { weekday: weekdayWords(weekday, 'long') });
        return (
          <div key={weekday} class="own-windows">
            <Switch
              on={own !== undefined}
              onChange={(on) => onEdit({ kind: 'ownWindows', weekday, own: on ? cadence.windows : null })}
            >
              {title}
            </Switch>
            {own && (
              <WindowList
                id={`windows-${weekday}`}
                of={weekday}
                title={title}
                windows={own}
                problems={of(weekday)}
                onEdit={onEdit}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

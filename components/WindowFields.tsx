import { i18n } from '#i18n';
import type { Cadence, DayWindow, Weekday } from '../core/cadence.ts';
import type { CadenceProblem } from '../core/cadence-problems.ts';
import { weekdays } from '../core/default-cadence.ts';
import { Switch } from './Switch.tsx';
import { WindowList } from './WindowList.tsx';
import { weekdaysInOrder, weekdayWords } from './weekday-words.ts';

/** The usual windows, and weekdays with windows of their own. */
export function WindowFields({
  cadence,
  problems,
  onChange,
}: {
  cadence: Cadence;
  problems: readonly CadenceProblem[];
  onChange: (cadence: Cadence) => void;
}) {
  const of = (weekday?: Weekday) =>
    problems.filter((problem) => problem.field === 'windows' && problem.weekday === weekday);
  const setOwn = (weekday: Weekday, own: readonly DayWindow[] | null) =>
    onChange({ ...cadence, windowsOn: withOwn(cadence.windowsOn, weekday, own) });
  return (
    <section>
      <h2>{i18n.t('windows.title')}</h2>
      <p class="quiet">{i18n.t('windows.intro')}</p>
      <WindowList
        id="windows"
        title={i18n.t('windows.usual')}
        windows={cadence.windows}
        problems={of()}
        onChange={(windows) => onChange({ ...cadence, windows })}
      />
      <h3>{i18n.t('windows.ownTitle')}</h3>
      {weekdaysInOrder().map((weekday) => {
        const own = cadence.windowsOn[weekday];
        const title = i18n.t('windows.own', { weekday: weekdayWords(weekday, 'long') });
        return (
          <div key={weekday} class="own-windows">
            <Switch on={own !== undefined} onChange={(on) => setOwn(weekday, on ? cadence.windows : null)}>
              {title}
            </Switch>
            {own && (
              <WindowList
                id={`windows-${weekday}`}
                title={title}
                windows={own}
                problems={of(weekday)}
                onChange={(windows) => setOwn(weekday, windows)}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

function withOwn(
  windowsOn: Cadence['windowsOn'],
  weekday: Weekday,
  own: readonly DayWindow[] | null,
): Cadence['windowsOn'] {
  const entries = weekdays.flatMap((one) => {
    const list = one === weekday ? own : windowsOn[one];
    return list ? [[one, list] as const] : [];
  });
  return Object.fromEntries(entries);
}

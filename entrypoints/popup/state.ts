import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../core/day-record.ts';
import type { PauseChoice } from '../../core/pause.ts';
import type { LaterMoment } from '../../platform/later.ts';
import { keepShown, respond, swapToday } from '../../platform/today.ts';
import { type Opening, openDay, withStrategy } from './opening.ts';
import type { Status } from './status.ts';

/** What stands open below the strategy. */
export type Panel =
  | { kind: 'none' }
  | { kind: 'tried'; outcome: Outcome | null; line: string }
  | { kind: 'later'; moments: readonly LaterMoment[] }
  | { kind: 'pause' };

const closed: Panel = { kind: 'none' };
const loadActions = () => import('./actions.ts');
const loadStatus = () => import('./status.ts');
const loadPanels = () => import('./PanelView.tsx');
const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/**
 * The one owner of the popup's state: what is shown, what stands open, and what each action does. `opened` is what was
 * read before the first picture; `null` where it could not be read.
 */
export function usePopup(opened: Opening | null) {
  const [shown, setShown] = useState(opened);
  const [status, setStatus] = useState<Status | null>(null);
  const [panel, setPanel] = useState<Panel>(closed);
  const [panels, setPanels] = useState<Awaited<ReturnType<typeof loadPanels>> | null>(null);
  const [copied, setCopied] = useState(false);
  const [putOffTo, setPutOffTo] = useState<Temporal.Instant | null>(null);
  const [failed, setFailed] = useState(false);

  const open = async (wanted: Panel) => {
    setPanels(panels ?? (await loadPanels()));
    setPanel(wanted);
  };
  /** What comes after the first picture: what is said of nudges, and the answer to one that waits. */
  const arrive = async ({ day, strategy }: Opening) => {
    const arrived = await (await loadStatus()).readStatus(...here());
    setStatus(arrived);
    if (arrived.tried && !day.response) await open({ kind: 'tried', outcome: null, line: '' });
    if (arrived.waiting) {
      const { browser, answerWaiting } = await loadActions();
      await answerWaiting(browser, 'opened', ...here());
    }
    await keepShown(day, strategy);
  };
  useEffect(() => {
    // Once the browser is done with the first picture, since all this would hold it up.
    if (opened) requestIdleCallback(() => attempt(() => arrive(opened)), { timeout: 300 });
  }, [opened]);
  useEffect(() => {
    // As a tab, the popup may be looked at again the next day.
    const whenSeen = async () => {
      if (document.visibilityState !== 'visible') return;
      const read = await openDay(...here()).catch(() => null);
      if (!read || read.day.date.equals(shown?.day.date ?? read.day.date)) return;
      setShown(read);
      setPanel(closed);
      await attempt(() => arrive(read));
    };
    document.addEventListener('visibilitychange', whenSeen);
    return () => document.removeEventListener('visibilitychange', whenSeen);
  }, [shown]);

  /** Does something that writes; where that fails, says so and leaves everything on the screen as it is. */
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const withActions = (action: (actions: Awaited<ReturnType<typeof loadActions>>) => Promise<void>) => () =>
    attempt(async () => action(await loadActions()));
  const refresh = async () => {
    setStatus(await (await loadStatus()).readStatus(...here()));
    setPanel(closed);
  };

  const on = {
    again: async () => {
      // Where it still cannot be read, the page goes on saying so.
      const read = await openDay(...here()).catch(() => null);
      setShown(read);
      if (read) await attempt(() => arrive(read));
    },
    open: (wanted: Panel) => attempt(() => open(wanted)),
    close: () => {
      setPanel(closed);
      setFailed(false);
    },
    copy: () =>
      attempt(async () => {
        if (!shown) return;
        await navigator.clipboard.writeText(shown.strategy.words);
        setCopied(true);
      }),
    tried: () => {
      const said = shown?.day.response;
      return attempt(() => open({ kind: 'tried', outcome: said?.outcome ?? null, line: said?.line ?? '' }));
    },
    keep: () =>
      attempt(async () => {
        if (!shown || panel.kind !== 'tried' || !panel.outcome) return;
        const day = await respond(shown.day, panel.outcome, panel.line, Temporal.Now.instant());
        setShown({ ...shown, day });
        setPanel(closed);
      }),
    swap: () =>
      attempt(async () => {
        if (!shown) return;
        const { settings, day } = shown;
        const swapped = await withStrategy(settings, await swapToday(settings, day));
        setShown(swapped);
        await keepShown(swapped.day, swapped.strategy);
        setCopied(false);
      }),
    later: withActions(async ({ readLaterMoments }) => {
      await open({ kind: 'later', moments: await readLaterMoments(...here()) });
    }),
    putOff: (at: Temporal.Instant) =>
      withActions(async ({ browser, putOff }) => {
        await putOff(browser, at, ...here());
        setPutOffTo(at);
        await refresh();
      })(),
    pause: (choice: PauseChoice) =>
      withActions(async ({ browser, pause }) => {
        await pause(browser, choice, ...here());
        await refresh();
      })(),
    resume: withActions(async ({ browser, resume }) => {
      await resume(browser, ...here());
      await refresh();
    }),
    options: withActions(({ browser, openOptions }) => openOptions(browser)),
  };
  return { shown, status, panel, copied, putOffTo, failed, PanelView: panels?.PanelView, on };
}

/** What can be done in the popup. */
export type PopupActions = ReturnType<typeof usePopup>['on'];

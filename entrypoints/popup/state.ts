import { useEffect, useState } from 'preact/hooks';
import { showLook } from '../../components/page.ts';
import type { Outcome } from '../../core/day-record.ts';
import type { PauseChoice } from '../../core/pause.ts';
import type { LaterMoment } from '../../platform/later.ts';
import { respond, swapToday } from '../../platform/today.ts';
import { type Opening, openDay, withStrategy } from './opening.ts';
import type { Status } from './status.ts';

/** What stands open below the strategy. */
export type Panel =
  | { kind: 'none' }
  | { kind: 'tried'; outcome: Outcome | null; line: string }
  | { kind: 'later'; moments: readonly LaterMoment[] }
  | { kind: 'pause' };

export type Shown = { kind: 'loading' } | { kind: 'failed' } | ({ kind: 'day' } & Opening);

const closed: Panel = { kind: 'none' };
const loadActions = () => import('./actions.ts');
const loadStatus = () => import('./status.ts');
const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/** The one owner of the popup's state: what is shown, what stands open, and what each action does. */
export function usePopup(opening: Promise<Opening>) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [status, setStatus] = useState<Status | null>(null);
  const [panel, setPanel] = useState<Panel>(closed);
  const [copied, setCopied] = useState(false);
  const [putOffTo, setPutOffTo] = useState<Temporal.Instant | null>(null);
  const [failed, setFailed] = useState(false);

  const show = async (reading: Promise<Opening>) => {
    try {
      const opened = await reading;
      showLook(opened.settings.look);
      setShown({ kind: 'day', ...opened });
      return opened;
    } catch {
      setShown({ kind: 'failed' });
      return null;
    }
  };
  const arrive = async (reading: Promise<Opening>) => {
    const opened = await show(reading);
    if (!opened) return;
    const arrived = await (await loadStatus()).readStatus(...here());
    setStatus(arrived);
    if (arrived.tried && !opened.day.response) setPanel({ kind: 'tried', outcome: null, line: '' });
    if (!arrived.waiting) return;
    const { browser, answerWaiting } = await loadActions();
    await answerWaiting(browser, 'opened', ...here());
  };
  useEffect(() => {
    attempt(() => arrive(opening));
  }, [opening]);

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
    again: () => attempt(() => arrive(openDay(...here()))),
    open: setPanel,
    close: () => {
      setPanel(closed);
      setFailed(false);
    },
    copy: () =>
      attempt(async () => {
        if (shown.kind !== 'day') return;
        await navigator.clipboard.writeText(shown.strategy.words);
        setCopied(true);
      }),
    tried: () => {
      const said = shown.kind === 'day' ? shown.day.response : null;
      setPanel({ kind: 'tried', outcome: said?.outcome ?? null, line: said?.line ?? '' });
    },
    keep: () =>
      attempt(async () => {
        if (shown.kind !== 'day' || panel.kind !== 'tried' || !panel.outcome) return;
        const day = await respond(shown.day, panel.outcome, panel.line, Temporal.Now.instant());
        setShown({ ...shown, day });
        setPanel(closed);
      }),
    swap: () =>
      attempt(async () => {
        if (shown.kind !== 'day') return;
        const { settings, day } = shown;
        setShown({ kind: 'day', ...(await withStrategy(settings, await swapToday(settings, day))) });
        setCopied(false);
      }),
    later: withActions(async ({ readLaterMoments }) => {
      setPanel({ kind: 'later', moments: await readLaterMoments(...here()) });
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
  return { shown, status, panel, copied, putOffTo, failed, on };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day, Outcome } from '../../core/day-record.ts';
import type { Support } from '../../core/evidence.ts';
import type { StrategyId } from '../../core/strategy.ts';
import type { LaterOffer } from '../../platform/later.ts';
import type { OpenPlan } from '../../platform/open-plan.ts';
import { changes } from '../../platform/storage/changes.ts';
import { keepShown, OtherStrategy } from '../../platform/today.ts';
import { isInView, type Opening, openDay } from './opening.ts';
import type { Status } from './status.ts';

/** What stands open below the strategy, or in its place: a question first, or that there is none. */
export type Panel =
  | { kind: 'none' | 'asking' | 'none_left' | 'pause' | 'mood' }
  | ({ kind: 'tried'; outcome: Outcome | null; line: string } & Touched)
  | ({ kind: 'later' } & LaterOffer)
  | { kind: 'more'; saved: boolean }
  | ({ kind: 'plan'; when: string; will: string; instead: OpenPlan | null } & Touched);

interface Touched {
  /** Whether the person has typed in the form, now or before it was left. Only then is there something to keep. */
  touched: boolean;
  /** How often they asked to keep what was too long. */
  asked?: number;
}

/** What the popup says of the last action. */
export type Said =
  | { kind: 'nothing' | 'no_other' | 'shared' | 'planned' | 'plan_did' | 'plan_not_today' | 'resumed' | 'rhythm_kept' }
  | { kind: 'put_off' | 'paused'; to: Temporal.Instant }
  | Undoable;

/** What can be taken back. */
export type Undoable =
  | { kind: 'not_for_me'; before: Opening }
  /** `came`: whether there was something to bring instead. */
  | { kind: 'gentle'; before: Opening; came: boolean }
  | { kind: 'unhidden'; ids: readonly StrategyId[]; before: Opening };

/** Why the last action did not work: it could not be stored, was of another strategy by now, or could not be copied. */
export type Failure = 'save' | 'changed' | 'copy';

const loadActions = () => import('./actions.ts');
const loadStatus = () => import('./status.ts');
const loadPanels = () => import('./PanelView.tsx');
export const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/**
 * The one owner of the popup's state: what is shown, what stands open, and what was said last. What the panels do is in
 * `panel-actions.ts`, loaded with them. `opened` is what was read before the first picture.
 */
export function usePopup(opened: Opening) {
  const [shown, setShown] = useState(opened);
  const [status, setStatus] = useState<Status | null>(null);
  const [panel, setPanel] = useState<Panel>(firstPanel(opened));
  const [panels, setPanels] = useState<Awaited<ReturnType<typeof loadPanels>> | null>(null);
  const [why, setWhy] = useState<Support[] | null>(null);
  const [copied, setCopied] = useState(false);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const [failed, setFailed] = useState<Failure | null>(null);

  const withPanels = async () => {
    const loaded = panels ?? (await loadPanels());
    setPanels(loaded);
    return loaded;
  };
  const open = async (wanted: Panel) => {
    await withPanels();
    setPanel(wanted);
  };
  /** Shows what is today's by now; what asks something first is not yet kept as seen. */
  const show = async (opening: Opening) => {
    if (!isInView(opening)) await withPanels();
    setShown(opening);
    setPanel(firstPanel(opening));
    setCopied(false);
    setWhy(null);
    if (isInView(opening)) await keepShown(opening.day, opening.strategy);
  };
  /** What comes after the first picture: what is said of nudges, and, where the person `came`, the answer to one that waits. */
  const arrive = async (opening: Opening, came = true) => {
    const { day } = opening;
    if (!isInView(opening) || day.response) await withPanels();
    const arrived = await (await loadStatus()).readStatus(day.date, ...here());
    setStatus(arrived);
    const begunBefore = day.draft ?? day.planDraft;
    if (arrived.plan || day.plan || begunBefore || !arrived.settings.backOff.told) await withPanels();
    const begun = came && arrived.tried && !day.response && isInView(opening);
    if (begun) {
      await withPanels();
      setPanel((now) => (now.kind === 'tried' ? now : triedForm(day)));
      await (await loadActions()).noteAsked(...here());
    }
    if (came && (arrived.waiting || arrived.held)) {
      const { browser, answerWaiting } = await loadActions();
      await answerWaiting(browser, 'opened', ...here());
    }
    if (came && isInView(opening)) await keepShown(day, opening.strategy);
  };
  useEffect(() => {
    // Once the browser is done with the first picture, since all this would hold it up.
    if (isSeen()) requestIdleCallback(() => attempt(() => arrive(opened)), { timeout: 300 });
  }, [opened]);
  const latestPanel = useRef(panel);
  latestPanel.current = panel;
  useEffect(() => {
    // As a tab, the popup may be looked at again after a nudge came, the next day, or after today's was changed elsewhere.
    const lookAgain = async (came: boolean) => {
      if (!isSeen()) return;
      const read = await openDay(...here()).catch(() => null);
      if (!read) return;
      if (isSame(read.day, shown.day))
        return came ? attempt(() => arrive(shown)) : arrive(shown, false).catch(() => {});
      // What was typed is not taken from under the hand.
      if (isTyping(latestPanel.current)) return setFailed('changed');
      setSaid({ kind: 'nothing' });
      await attempt(async () => {
        await show(read);
        await arrive(read, came);
      });
    };
    const whenSeen = () => lookAgain(true);
    document.addEventListener('visibilitychange', whenSeen);
    // What is heard while the page is still arriving, it reads anyway.
    const whenHeard = () => status && lookAgain(false);
    changes?.addEventListener('message', whenHeard);
    return () => {
      document.removeEventListener('visibilitychange', whenSeen);
      changes?.removeEventListener('message', whenHeard);
    };
  }, [shown, status]);

  /** Does something that writes; where that fails, says so and leaves everything on the screen as it is. */
  const attempt = async (action: () => Promise<void>, failure: Failure = 'save') => {
    try {
      await action();
      setFailed(null);
    } catch (error) {
      setFailed(error instanceof OtherStrategy ? 'changed' : failure);
    }
  };
  const withActions = (action: (actions: Awaited<ReturnType<typeof loadActions>>) => Promise<void>) => () =>
    attempt(async () => action(await loadActions()));
  const refresh = async () => setStatus(await (await loadStatus()).readStatus(shown.day.date, ...here()));

  const on = {
    open: (wanted: Panel) => attempt(() => open(wanted)),
    close: () => {
      setPanel({ kind: 'none' });
      setFailed(null);
    },
    copy: (words: string) =>
      attempt(async () => {
        await navigator.clipboard.writeText(words);
        setCopied(true);
      }, 'copy'),
    tried: () => attempt(() => open(triedForm(shown.day))),
    later: withActions(async ({ readLaterOffer }) => {
      await open({ kind: 'later', ...(await readLaterOffer(...here())) });
    }),
    resume: withActions(async ({ browser, resume }) => {
      await resume(browser, ...here());
      await refresh();
      await withPanels();
      setSaid({ kind: 'resumed' });
    }),
    options: withActions(({ browser, openOptions }) => openOptions(browser)),
    /** Does what a panel does, from outside of the panels. */
    act: (name: 'swap' | 'more' | 'why') => attempt(async () => (await withPanels()).panelActions(context)[name]()),
  };
  const context = { shown, status, panel, show, setShown, setPanel, setWhy, setSaid, attempt, refresh };
  return { shown, status, panel, why, copied, said, failed, panels, context, on };
}

/** Whether the person has the page before them: a browser may bring a tab back that nobody looks at. */
const isSeen = () => document.visibilityState === 'visible';

function isTyping(panel: Panel): boolean {
  return (panel.kind === 'tried' || panel.kind === 'plan') && panel.touched;
}

/** Whether nothing that is seen of a day has changed. */
function isSame(a: Day, b: Day): boolean {
  return a.date.equals(b.date) && a.strategy === b.strategy && String(a.response?.at) === String(b.response?.at);
}

/** The form that asks how it went: as it was left, or with what was said before. */
export function triedForm({ draft, response }: Day): Panel {
  if (draft) return { kind: 'tried', ...draft, touched: true };
  if (!response || response.outcome === 'not_today') return { kind: 'tried', outcome: null, line: '', touched: false };
  return { kind: 'tried', outcome: response.outcome, line: response.line, touched: false };
}

/** What stands there while nothing was opened. */
export function firstPanel(opening: Opening): Panel {
  return { kind: isInView(opening) ? 'none' : opening.strategy ? 'asking' : 'none_left' };
}

/** What the panels' actions work on. */
export type PopupContext = ReturnType<typeof usePopup>['context'];

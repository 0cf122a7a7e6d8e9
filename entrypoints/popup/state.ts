import { useEffect, useRef, useState } from 'preact/hooks';
import { keepShown } from '../../app/day/keep-shown.ts';
import type { OpenPlan } from '../../app/day/open-plan.ts';
import type { LaterOffer } from '../../app/nudges/put-off.ts';
import type { Day, Outcome } from '../../core/day/day.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import type { Support } from '../../core/strategies/evidence.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { changes } from '../../platform/storage/changes.ts';
import { latestReading } from '../page/latest-reading.ts';
import { isInView, type Opening } from './opening.ts';
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

/** What the popup says of the last action, or of a day that has ended meanwhile. */
export type Said =
  | { kind: 'nothing' | 'no_other' | 'shared' | 'planned' | 'plan_did' | 'plan_not_today' | 'resumed' | 'rhythm_kept' }
  | { kind: 'saved' | 'taken_off' | 'dropped' | 'new_day' }
  | { kind: 'put_off' | 'paused'; to: Temporal.Instant }
  | { kind: 'day_over' | 'kept_before'; date: Temporal.PlainDate }
  | { kind: 'left_before'; before: Opening; form: Panel }
  | Undoable;

/** What can be taken back. */
export type Undoable =
  | { kind: 'not_for_me'; before: Opening }
  /** `came`: whether there was something to bring instead. */
  | { kind: 'gentle'; before: Opening; came: boolean }
  | { kind: 'unhidden'; ids: readonly StrategyId[]; before: Opening };

/**
 * Why the last action did not work: it could not be stored, was of another strategy by now, could not be copied, the notes
 * are gone, or a later Tend wrote them.
 */
export type Failure = 'save' | 'changed' | 'copy' | 'lost' | 'newer';

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
  const [copied, setCopied] = useState<object | null>(null);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });
  const [failed, setFailed] = useState<Failure | null>(null);
  const { openings, statuses } = useRef({ openings: latestReading(), statuses: latestReading() }).current;

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
    setCopied(null);
    setWhy(null);
    if (isInView(opening)) await keepShown(opening.day, opening.strategy);
  };
  /** Reads what is said of nudges. Gives back what it read also where a later reading is shown by then. */
  const readFrame = async ({ date }: Day) => {
    const reading = loadStatus().then(({ readStatus }) => readStatus(date, ...here()));
    const latest = await statuses(reading);
    if (latest) setStatus(latest);
    return latest ?? reading.catch(() => null);
  };
  /** What comes after the first picture: what is said of nudges, and, where the person `came`, the answer to one that waits. */
  const arrive = async (opening: Opening, came = true) => {
    const { day } = opening;
    if (!isInView(opening) || day.response) await withPanels();
    const arrived = await readFrame(day);
    if (!arrived) return;
    const begunBefore = day.draft ?? day.planDraft;
    if (arrived.plan || day.plan || begunBefore || !arrived.settings.backOff.told) await withPanels();
    if (came && arrived.tried && !day.response && isInView(opening)) {
      const { triedForm } = await withPanels();
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
    if (isSeen()) requestIdleCallback(() => arrive(opened).catch(fail), { timeout: 300 });
  }, [opened]);

  const fail = (error: unknown, failure: Failure = 'save') => setFailed(failureBy(error) ?? failure);
  /**
   * Does something that the person asked for; where that fails, says so and leaves everything on the screen as it is. What
   * was said of the last failure goes first, so that the same words are heard again.
   */
  const attempt = async (action: () => Promise<void>, failure?: Failure) => {
    setFailed(null);
    try {
      await action();
    } catch (error) {
      fail(error, failure);
    }
  };
  const withActions = (action: (actions: Awaited<ReturnType<typeof loadActions>>) => Promise<void>) => () =>
    attempt(async () => action(await loadActions()));
  const refresh = async () => void (await readFrame(shown.day));
  /** Does what a panel does, from outside of the panels. */
  const act = (name: 'tried' | 'swap' | 'more' | 'why') =>
    attempt(async () => (await withPanels()).panelActions(context)[name]());
  const lookAgain = async (came = true) => (await import('./look-again.ts')).lookAgain(() => latest.current, came);

  const on = {
    open: (wanted: Panel) => attempt(() => open(wanted)),
    copy: (words: string) =>
      attempt(async () => {
        await navigator.clipboard.writeText(words);
        await withPanels();
        setCopied({});
      }, 'copy'),
    tried: () => act('tried'),
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
    act,
  };
  const context = {
    ...{ shown, status, panel, openings, show, arrive, lookAgain, withPanels, attempt, fail, refresh },
    ...{ setShown, setPanel, setWhy, setSaid, setFailed },
  };
  const latest = useRef(context);
  latest.current = context;
  useEffect(() => {
    // Few popups stay open. What keeps one right that does is loaded at the next full minute, at which a day may begin, or
    // when someone comes back to it.
    const stay = async (cameBack?: Event) => {
      clearTimeout(minute);
      document.removeEventListener('visibilitychange', stay);
      removeEventListener('focus', stay);
      (await import('./look-again.ts')).stayRight(() => latest.current);
      if (cameBack && isSeen()) lookAgain().catch(fail);
    };
    const minute = setTimeout(() => stay(), 60_000 - (Date.now() % 60_000));
    document.addEventListener('visibilitychange', stay);
    addEventListener('focus', stay);
  }, []);
  useEffect(() => {
    // What is heard while the page is still arriving, it reads anyway.
    const whenHeard = () => latest.current.status && isSeen() && lookAgain(false).catch(() => {});
    changes?.addEventListener('message', whenHeard);
    return () => changes?.removeEventListener('message', whenHeard);
  }, []);
  return { shown, status, panel, why, copied, said, failed, panels, context, on };
}

function failureBy(error: unknown): Failure | null {
  if (error instanceof OtherStrategy) return 'changed';
  const name = error instanceof Error && error.name;
  return name === 'RecordsLost' ? 'lost' : name === 'NewerRecord' ? 'newer' : null;
}

/** Whether the person has the page before them: a browser may bring a tab back that nobody looks at. */
const isSeen = () => document.visibilityState === 'visible';

/** What stands there while nothing was opened. */
export function firstPanel(opening: Opening): Panel {
  return { kind: isInView(opening) ? 'none' : opening.strategy ? 'asking' : 'none_left' };
}

/** What the panels' actions work on. */
export type PopupContext = ReturnType<typeof usePopup>['context'];

import { keepDraft } from '../../app/day/keep-draft.ts';
import { answerPlan, keepPlan } from '../../app/day/keep-plan.ts';
import { respond } from '../../app/day/respond.ts';
import { reconcile } from '../../app/nudges/reconcile.ts';
import type { Day, Drafts } from '../../core/day/day.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import { browser } from '../../platform/browser/browser.ts';
import { isOver } from './look-again.ts';
import type { Opening } from './opening.ts';
import { firstPanel, here, type Panel, type PopupContext, type Said } from './state.ts';
import { typedIn, typingActions } from './typed-text.ts';

/** What the person says and writes of the strategy that is shown. It belongs to the day on which it was begun. */
export function formActions(context: PopupContext) {
  const { shown, panel, openings, lookAgain, setShown, setPanel, setSaid, attempt, refresh } = context;
  const { keepOrRefuse, ...typing } = typingActions(context);
  const close = () => setPanel(firstPanel(shown));
  /** Shows today's where the day of what was written has ended meanwhile. The next look makes up for one that fails. */
  const goOnWithToday = async (said: Said) => {
    if (isOver(context) && (await lookAgain().catch(() => false))) setSaid(said);
  };
  /** Keeps what a form holds: the form is gone at once, and back where that failed. */
  const keeping = async (write: () => Promise<Day>, after: () => Promise<void>, said: Said = { kind: 'nothing' }) => {
    close();
    const day = await write().catch((error) => {
      setPanel(panel);
      throw error;
    });
    // Whatever was being read meanwhile is older.
    await openings(Promise.resolve(day));
    setShown({ ...shown, day });
    setSaid(said);
    // What comes after has its own ways to fail, and what was kept is kept.
    await after().catch(() => {});
    await goOnWithToday({ kind: 'kept_before', date: day.date });
  };
  /** No nudge is needed any more today. */
  const doneForToday = async () => {
    await reconcile(browser, ...here());
    await refresh();
  };

  const tried = () => setPanel(triedForm(shown.day));
  const plan = () => {
    const { when, will } = shown.day.planDraft ?? shown.day.plan ?? { when: '', will: '' };
    setPanel({ kind: 'plan', when, will, instead: null, touched: shown.day.planDraft !== null });
  };
  return {
    ...typing,
    tried,
    plan,
    /** Leaves a form. What was typed into it stays, behind a line that shows none of it. */
    leave: () =>
      attempt(async () => {
        const typed = typedIn(panel);
        const left = { ...shown, day: { ...shown.day, ...typed } };
        const closeForm = () => {
          close();
          setShown(left);
        };
        const kept = await keepOrRefuse().catch((error) => {
          // What was of another strategy can be kept nowhere but here.
          if (error instanceof OtherStrategy) closeForm();
          throw error;
        });
        if (!kept) return;
        closeForm();
        const hasTyped = Object.keys(typed).length > 0;
        await goOnWithToday(hasTyped ? { kind: 'left_before', before: left, form: panel } : { kind: 'new_day' });
      }),
    /** Opens a form again that was left after its day. */
    goBack: (before: Opening, form: Panel) => {
      setShown(before);
      setPanel(form);
      setSaid({ kind: 'day_over', date: before.day.date });
    },
    goOn: () => (shown.day.draft ? tried() : plan()),
    drop: () =>
      attempt(async () => {
        const dropped: Partial<Drafts> = shown.day.draft ? { draft: null } : { planDraft: null };
        await keepDraft(shown.day, dropped);
        setShown((now) => ({ ...now, day: { ...now.day, ...dropped } }));
        setSaid({ kind: 'dropped' });
      }),
    keep: () =>
      attempt(async () => {
        if (panel.kind !== 'tried' || !panel.outcome) return;
        const { outcome, line } = panel;
        if (!typing.fits({ line })) return;
        await keeping(() => respond(shown.day, outcome, line, Temporal.Now.instant()), doneForToday);
      }),
    notToday: () => keeping(() => respond(shown.day, 'not_today', '', Temporal.Now.instant()), doneForToday),
    keepPlan: () =>
      attempt(async () => {
        if (panel.kind !== 'plan') return;
        const { when, will, instead } = panel;
        if (!typing.fits({ when, will })) return;
        const write = async () => {
          const planned = await keepPlan(shown.day, when, will);
          if (instead) await answerPlan(instead, 'changed');
          return planned;
        };
        await keeping(write, refresh, { kind: 'planned' });
      }),
  };
}

/** The form that asks how it went: as it was left, or with what was said before. */
export function triedForm({ draft, response }: Day): Panel {
  if (draft) return { kind: 'tried', ...draft, touched: true };
  if (!response || response.outcome === 'not_today') return { kind: 'tried', outcome: null, line: '', touched: false };
  return { kind: 'tried', outcome: response.outcome, line: response.line, touched: false };
}

import { keepDraft } from '../../../app/day/keep-draft.ts';
import { answerPlan, keepPlan } from '../../../app/day/keep-plan.ts';
import type { Opening } from '../../../app/day/open-day.ts';
import { respond } from '../../../app/day/respond.ts';
import { type Day, type Drafts, planOf } from '../../../core/day/day.ts';
import { OtherStrategy } from '../../../core/day/transitions.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { here } from '../../page/here.ts';
import { isOver, lookAgain } from '../look-again.ts';
import { firstPanel, type Panel, triedForm } from '../popup-panel.ts';
import type { Said } from '../popup-said.ts';
import type { PopupStore } from '../popup-store.ts';
import { isEmpty, typedIn, typingActions, withDrafts } from './typed-text.ts';

/** What another page has said of an earlier plan meanwhile stays, and keeps no new one from being made. */
function unlessChanged(error: unknown): void {
  if (!(error instanceof ChangedMeanwhile)) throw error;
}

export function formActions(store: PopupStore) {
  const { shown, panel, answered, overtake, say, attempt, refresh, isChanging, changing } = store;
  const { keepOrRefuse, ...typing } = typingActions(store);
  const { open: openForm } = store;
  const close = () => openForm(firstPanel(shown.peek()));
  /** Shows today's where the day of what was written has ended meanwhile. The next look makes up for one that fails. */
  const goOnWithToday = async (said: Said) => {
    if (isOver(store) && (await lookAgain(store).catch(() => false))) say(said);
  };
  /** Keeps what a form holds: the form is gone at once, and back where that failed. */
  const keeping = async (
    write: (day: Day) => Promise<Day>,
    after: () => Promise<unknown>,
    said: Said = { kind: 'nothing' },
  ) => {
    if (isChanging()) return;
    const [before, form] = [shown.peek(), panel.peek()];
    // What is being kept is not there to go on with, also while it is on its way.
    shown.value = withDrafts(
      before,
      form.kind === 'tried' ? { draft: null } : form.kind === 'plan' ? { planDraft: null } : {},
    );
    close();
    const day = await changing(() => write(before.day)).catch((error) => {
      shown.value = before;
      openForm(form);
      throw error;
    });
    overtake();
    answered.value = day.response?.at.toString() ?? null;
    shown.value = { ...before, day };
    say(said);
    // What comes after has its own ways to fail, and what was kept is kept.
    await after().catch(() => {});
    await goOnWithToday({ kind: 'kept_before', date: day.date });
  };
  const doneForToday = async () => {
    const { browser, reconcile } = await import('../use-cases.ts');
    await reconcile(browser, ...here());
    await refresh();
  };

  const tried = () => openForm(triedForm(shown.peek().day));
  const plan = () => {
    const { day } = shown.peek();
    const { planDraft } = day;
    const { when, will } = planDraft ?? planOf(day) ?? { when: '', will: '' };
    openForm({ kind: 'plan', when, will, instead: null, touched: planDraft !== null });
  };
  return {
    ...typing,
    tried,
    plan,
    leave: () =>
      attempt(async () => {
        const form = panel.peek();
        const typed = typedIn(form);
        const left = withDrafts(shown.peek(), typed);
        const closeForm = () => {
          close();
          shown.value = left;
        };
        const kept = await keepOrRefuse().catch((error) => {
          // Nothing stands here any more, and what another page has typed stays.
          if (error instanceof ChangedMeanwhile && isEmpty(typed)) return true;
          // What was of another strategy can be kept nowhere but here.
          if (error instanceof OtherStrategy) closeForm();
          throw error;
        });
        if (!kept) return;
        closeForm();
        const hasTyped = Object.keys(typed).length > 0;
        await goOnWithToday(hasTyped ? { kind: 'left_before', before: left, form } : { kind: 'new_day' });
        // Nothing that was heard of while the form stood open was shown.
        if (!isOver(store)) await lookAgain(store, false).catch(() => {});
      }),
    /** Opens a form again that was left after its day. */
    goBack: (before: Opening, form: Panel) => {
      shown.value = before;
      openForm(form);
      say({ kind: 'day_over', date: before.day.date });
    },
    goOn: () => (shown.peek().day.draft ? tried() : plan()),
    drop: () =>
      attempt(async () => {
        const { day } = shown.peek();
        const dropped: Partial<Drafts> = day.draft ? { draft: null } : { planDraft: null };
        await keepDraft(day, dropped);
        overtake();
        shown.value = withDrafts(shown.peek(), dropped);
        say({ kind: 'dropped' });
      }),
    keep: () =>
      attempt(async () => {
        const form = panel.peek();
        if (form.kind !== 'tried') return;
        const { outcome, line } = form;
        if (typing.lacks({ outcome }) || !outcome || !typing.fits({ line })) return;
        await typing.settled();
        await keeping((day) => respond(day, outcome, line, Temporal.Now.instant()), doneForToday);
      }),
    notToday: () => keeping((day) => respond(day, 'not_today', '', Temporal.Now.instant()), doneForToday),
    keepPlan: () =>
      attempt(async () => {
        const form = panel.peek();
        if (form.kind !== 'plan') return;
        const { when, will, instead } = form;
        if (typing.lacks({ when, will }) || !typing.fits({ when, will })) return;
        await typing.settled();
        const write = async (day: Day) => {
          const planned = await keepPlan(day, when, will);
          if (instead) await answerPlan(instead, 'changed').catch(unlessChanged);
          return planned;
        };
        await keeping(write, refresh, { kind: 'planned' });
      }),
  };
}

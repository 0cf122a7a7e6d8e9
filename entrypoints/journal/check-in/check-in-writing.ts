import { signal } from '@preact/signals';
import { keepCheckIn, putSafetyFirst } from '../../../app/journal/keep-check-in.ts';
import type { CheckInTyped } from '../../../components/journal/check-in/CheckInForm.tsx';
import type { CheckIn } from '../../../core/journal/check-in.ts';
import { type CheckInReply, needsSafety } from '../../../core/journal/check-in-reading.ts';
import { bringBackCheckIn, removeCheckIn } from '../../../platform/storage/journal/check-in-store.ts';
import { here } from '../../page/here.ts';
import { removals } from '../../page/removals.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';

const unanswered: CheckInTyped = {
  answers: {
    foreseeing: null,
    word_and_act: null,
    turning_to: null,
    year_ahead: null,
    understood: null,
    softer_side: null,
  },
  safety: { sayNo: null, scared: null },
  weighing: false,
};

/** Nobody who leaves in a hurry waits longer than a blink. */
const blinkMs = 100;

/**
 * What is answered is stored nowhere before the person says so, and a page that is left does not ask about it. While the
 * page is there, it waits for whoever goes to another section and comes back.
 */
export function checkInWriting(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const typed = signal<CheckInTyped | null>(null);
  const outcome = signal<CheckInReply | null>(null);
  const removed = removals(({ date }: CheckIn) => date.toString());
  /** Whether the page is being left in a hurry: nothing may ask about anything then. */
  const isHiding = signal(false);
  const safety = { isStored: false };
  /**
   * Stored as soon as it is said, however the page is left then. Taking the answer back does not take this back: it may be
   * taken back out of fear, and the options can end it.
   */
  const keepSafe = async () => {
    safety.isStored = false;
    await putSafetyFirst(...here());
    safety.isStored = true;
  };
  const keepSafeInPassing = () => keepSafe().then(page.read, () => {});
  /** Whether it could not be stored when it was said, or is not stored yet. */
  const isOwed = () => needsSafety(typed.peek()?.safety ?? unanswered.safety) && !safety.isStored;
  const forget = () => {
    removed.forget();
    outcome.value = null;
  };
  return {
    typed,
    outcome,
    forget,
    begin: () => {
      outcome.value = null;
      typed.value = unanswered;
      focus('item-foreseeing');
    },
    type: (part: Partial<CheckInTyped>) => {
      const before = typed.peek();
      if (!before) return;
      const now = { ...before, ...part };
      typed.value = now;
      if (needsSafety(now.safety) && !needsSafety(before.safety)) keepSafeInPassing();
    },
    keep: async () => {
      const now = typed.peek();
      if (!now) return;
      const { answers, safety, weighing } = now;
      const kept = await attempt('check-in', () => keepCheckIn(answers, safety, weighing, ...here()));
      if (!kept) return;
      typed.value = null;
      outcome.value = kept.done;
      focus(kept.done.kind === 'safety' ? 'safety' : 'check-in-result');
    },
    leave: () => {
      if (isOwed()) keepSafeInPassing();
      typed.value = null;
      forget();
      page.failed.value = null;
      focus('begin-check-in');
    },
    removed: removed.all,
    remove: async (checkIn: CheckIn) => {
      const id = checkIn.date.toString();
      const gone = await attempt(id, async () => {
        const before = removed.add(await removeCheckIn(checkIn.date, here()[0]));
        outcome.value = null;
        return before;
      });
      if (!gone) return;
      page.say('nothing');
      focus(gone.done ? `removed-${id}` : 'begin-check-in');
    },
    bringBack: async (checkIn: CheckIn) => {
      if (!removed.all.peek().includes(checkIn)) return;
      if (!(await attempt(checkIn.date.toString(), () => bringBackCheckIn(checkIn), 'undo'))) return;
      removed.drop(checkIn);
      page.say('back');
      focus(`check-in-${checkIn.date}`);
    },
    isHiding,
    hide: async () => {
      isHiding.value = true;
      const blink = new Promise((resolve) => setTimeout(resolve, blinkMs));
      if (isOwed()) await Promise.race([keepSafe().catch(() => {}), blink]);
      location.replace('about:blank');
    },
  };
}

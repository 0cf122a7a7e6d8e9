import { keepDraft, leaveDraft } from '../../../app/day/keep-draft.ts';
import type { Opening } from '../../../app/day/open-day.ts';
import type { Day, Drafts, Outcome } from '../../../core/day/day.ts';
import { isSame } from '../../../core/records/same.ts';
import { firstTooLong, TooLong, type WrittenText } from '../../../core/text/text-limits.ts';
import type { Panel } from '../popup-panel.ts';
import type { PopupStore } from '../popup-store.ts';

type Form = Extract<Panel, { touched: boolean }>;

export const isForm = (panel: Panel): panel is Form => panel.kind === 'tried' || panel.kind === 'plan';

/** What of a form would be lost: nothing where nothing was typed since it opened. */
export function typedIn(panel: Panel): Partial<Drafts> {
  if (!isForm(panel) || !panel.touched) return {};
  if (panel.kind === 'tried') {
    const { outcome, line, kept } = panel;
    return { draft: line && line !== kept ? { outcome, line } : null };
  }
  const { when, will } = panel;
  return { planDraft: when || will ? { when, will } : null };
}

const isStored = (typed: Partial<Drafts>, day: Day): boolean =>
  Object.entries(typed).every(([name, draft]) => isSame(day[name as keyof Drafts], draft));

/** Whether something is typed that is not stored: it is on its way, or could not be kept. */
export const hasUnkept = ({ panel, shown }: Pick<PopupStore, 'panel' | 'shown'>): boolean =>
  !isStored(typedIn(panel.value), shown.value.day);

export function isEmpty(typed: Partial<Drafts>): boolean {
  return Object.values(typed).every((draft) => draft === null);
}

export function withDrafts(opening: Opening, typed: Partial<Drafts>): Opening {
  return { ...opening, day: { ...opening.day, ...typed } };
}

export function typingActions({ shown, panel, failed, fail }: PopupStore) {
  // By what is there then: a text tool may fill in two fields before anything is drawn anew.
  const change = (part: (form: Form) => object) => {
    const form = panel.peek();
    if (isForm(form)) panel.value = { ...form, ...part(form) } as Form;
  };
  const refuse = (field: WrittenText | 'outcome') => {
    change(({ asked = 0 }) => ({ asked: asked + 1 }));
    document.getElementById(field)?.focus();
  };
  /** Whether the last that was typed could not be kept as a draft. */
  let isRefused = false;
  let last: Promise<unknown> = Promise.resolve();
  /** What is being stored. */
  let onItsWay: Partial<Drafts> | null = null;
  /** What was set aside and could not be kept, and what is stored in its place. */
  let aside: { typed: Partial<Drafts>; stored: Pick<Day, keyof Drafts> } | null = null;
  /** The day as it was seen stored, whatever stands on the screen. */
  const seenStored = (day: Day): Day => {
    const names = Object.keys(aside?.typed ?? {}) as (keyof Drafts)[];
    const here = names.filter((name) => day[name] === aside?.typed[name]);
    return { ...day, ...Object.fromEntries(here.map((name) => [name, aside?.stored[name]])) };
  };
  /** One after the other, so that each is told from what another page has typed by the one before it. */
  const store = (form: Panel, seen?: Day): Promise<void> => {
    const storing = last.then(async () => {
      if (!isForm(form) || !form.touched) return;
      const typed = typedIn(form);
      const day = seen ?? seenStored(shown.peek().day);
      onItsWay = typed;
      await keepDraft(day, typed).finally(() => {
        onItsWay = null;
      });
      aside = null;
      const now = shown.peek();
      if (now.day.date.equals(day.date) && now.day.strategy === day.strategy) shown.value = withDrafts(now, typed);
    });
    last = storing.catch(() => {});
    return storing;
  };
  /** Keeps what is typed as a draft. Where no draft can hold it, `tooLong` says what that means. */
  const keepTyped = async (form: Panel, tooLong: (field: WrittenText) => boolean, seen?: Day): Promise<boolean> => {
    try {
      await store(form, seen);
      return true;
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      return tooLong(error.field);
    }
  };
  /** The same while one types: the field itself says what is too long, and to try again would not help. */
  const keepOn = async (form = panel.peek(), seen?: Day): Promise<boolean> => {
    try {
      const kept = await keepTyped(form, () => true, seen);
      // A plan that was refused still is, though it can be kept as a draft.
      if (failed.peek() !== 'meanwhile' || isRefused) failed.value = null;
      isRefused = false;
      return kept;
    } catch (error) {
      fail(error);
      isRefused = true;
      return false;
    }
  };
  /** The same before the form goes: where what was typed cannot be kept, it has to stay. */
  const keepOrRefuse = () =>
    keepTyped(panel.peek(), (field) => {
      refuse(field);
      return false;
    });
  return {
    type: (part: { outcome?: Outcome; line?: string; when?: string; will?: string }) =>
      change(() => ({ ...part, touched: true })),
    fits: (texts: Partial<Record<WrittenText, string>>): boolean => {
      const tooLong = firstTooLong(texts);
      if (tooLong) refuse(tooLong);
      return tooLong === null;
    },
    /** Says at the first of these that it is missing; `false` where none is. */
    lacks: (parts: Partial<Record<WrittenText | 'outcome', string | null>>): boolean => {
      const missing = Object.entries(parts).find(([, value]) => !value?.trim());
      if (missing) refuse(missing[0] as WrittenText);
      return missing !== undefined;
    },
    keepOn: () => keepOn(),
    /** For when the popup goes, and there may be no time to keep it. */
    leaveTyped: () => {
      const typed = typedIn(panel.peek());
      const day = seenStored(shown.peek().day);
      if (!isStored(typed, day)) leaveDraft(day, [...(onItsWay ? [onItsWay] : []), typed]);
    },
    keepOrRefuse,
    /** Resolves when nothing of what was typed is on its way any more. */
    settled: () => last,
    setAside: async (form: Panel) => {
      const seen = seenStored(shown.peek().day);
      const typed = typedIn(form);
      aside = { typed, stored: seen };
      shown.value = withDrafts(shown.peek(), typed);
      await keepOn(form, seen);
    },
  };
}

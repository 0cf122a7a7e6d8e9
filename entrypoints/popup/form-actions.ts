import type { Drafts, Outcome } from '../../core/day-record.ts';
import { firstTooLong, TooLong, type WrittenText } from '../../core/text-limits.ts';
import { keepDraft } from '../../platform/drafting.ts';
import { firstPanel, type Panel, type PopupContext } from './state.ts';

/** The panels that a person writes in. */
type Form = Extract<Panel, { touched: boolean }>;

const isForm = (panel: Panel): panel is Form => panel.kind === 'tried' || panel.kind === 'plan';

/** What of a form would be lost: nothing where nothing was typed since it opened. */
export function typedIn(panel: Panel): Partial<Drafts> {
  if (!isForm(panel) || !panel.touched) return {};
  if (panel.kind === 'tried') {
    const { outcome, line } = panel;
    return { draft: line ? { outcome, line } : null };
  }
  const { when, will } = panel;
  return { planDraft: when || will ? { when, will } : null };
}

/** Writing in a form and leaving it. Whatever becomes of the form, what was typed stays within reach. */
export function formActions({ shown, panel, setShown, setPanel, attempt }: PopupContext) {
  const typed = typedIn(panel);
  const isTouched = isForm(panel) && panel.touched;
  // By what is there then: a text tool may fill in two fields before anything is drawn anew.
  const change = (part: (form: Form) => object) =>
    setPanel((now) => (isForm(now) ? ({ ...now, ...part(now) } as Form) : now));
  const showDrafts = (drafts: Partial<Drafts>) => setShown((now) => ({ ...now, day: { ...now.day, ...drafts } }));
  const keepDrafts = (drafts: Partial<Drafts>) => keepDraft(shown.day, drafts);

  /** What is too long is not kept. Its field says so, and has the focus. */
  const refuse = (field: WrittenText) => {
    change(({ asked = 0 }) => ({ asked: asked + 1 }));
    document.getElementById(field)?.focus();
  };
  /** Keeps what is typed as a draft; `false` where that failed. `tooLong` says what it means where no draft can hold it. */
  const keepTyped = async (tooLong: (field: WrittenText) => boolean): Promise<boolean> => {
    let kept = false;
    await attempt(async () => {
      try {
        if (isTouched) await keepDrafts(typed);
        kept = true;
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        kept = tooLong(error.field);
      }
    });
    return kept;
  };
  /** The same while one types: the field itself says what is too long, and to try again would not help. */
  const keepOn = () => keepTyped(() => true);
  /** The same before the form goes: where what was typed cannot be kept, it has to stay. */
  const keepLast = () =>
    keepTyped((field) => {
      refuse(field);
      return false;
    });
  return {
    type: (part: { outcome?: Outcome; line?: string; when?: string; will?: string }) =>
      change(() => ({ ...part, touched: true })),
    /** Whether all of these texts fit. Where one does not, the person is told. */
    fits: (texts: Partial<Record<WrittenText, string>>): boolean => {
      const tooLong = firstTooLong(texts);
      if (tooLong) refuse(tooLong);
      return tooLong === null;
    },
    keepOn,
    keepLast,
    /** For a form that something else took the place of: what was typed is behind a line that shows none of it. */
    setAside: async () => {
      showDrafts(typed);
      await keepOn();
    },
    /** Leaves the form. What was typed into it stays, behind the same line. */
    leave: async () => {
      if (!(await keepLast())) return;
      showDrafts(typed);
      setPanel(firstPanel(shown));
    },
    drop: () =>
      attempt(async () => {
        const dropped: Partial<Drafts> = shown.day.draft ? { draft: null } : { planDraft: null };
        await keepDrafts(dropped);
        showDrafts(dropped);
      }),
  };
}

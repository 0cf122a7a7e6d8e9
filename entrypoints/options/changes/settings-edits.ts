import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Saved } from '../../../app/settings/change-settings.ts';
import { saveEdits, undoEdits } from '../../../app/settings/edit-settings.ts';
import type { CadenceEdit } from '../../../core/cadence/cadence-edit.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { whatKeepsFrom } from '../../../core/settings/settings-change.ts';
import { type Edit, withEdits } from '../../../core/settings/settings-edit.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { here } from '../../page/here.ts';
import type { Said } from '../options-said.ts';
import type { ChangeQueue } from './change-queue.ts';
import type { ChangedControl } from './changed-control.ts';

/** Takes the last change back, as far as it still stands; `null` where it was not stored. */
type Undo = () => Promise<Pick<Saved, 'settings' | 'refused' | 'agreed'> | null>;

/** Saved at once where the engine can run it; where it cannot, it stays a draft on top of what is stored. */
export function settingsEdits({
  stored,
  show,
  say,
  change,
  control,
}: {
  stored: ReadonlySignal<Settings | null>;
  /** Shows settings before they are stored, so that no field jumps back under the hand. */
  show: (settings: Settings) => void;
  say: (said: Said) => void;
  change: ChangeQueue['change'];
  control: ChangedControl;
}) {
  const draft = signal<readonly Edit[]>([]);
  /** What Undo takes back. Whoever presses it means what they have just changed, also while that is being stored. */
  const undo = signal<Undo | null>(null);
  let ofStored: Undo | null = null;
  let ofNewest: Undo | null = null;
  let undoing: Undo | null = null;
  let series: { undo: readonly Edit[] } = { undo: [] };
  const begin = () => {
    if (!control.isSame() || !control.isTime()) series = { undo: [] };
  };

  const offer = (taking: Undo | null) => {
    ofStored = taking;
    ofNewest = null;
    undo.value = taking;
  };

  const store = (edits: readonly Edit[]) => {
    const settings = stored.peek();
    if (!settings) return;
    const current = series;
    const takeBack: Undo = async () => (current.undo.length > 0 ? undoEdits(browser, current.undo, ...here()) : null);
    ofNewest = takeBack;
    if (undo.peek()) undo.value = takeBack;
    show(withEdits(settings, edits).settings);
    change(async () => {
      try {
        const { refused, agreed, ...saved } = await saveEdits(browser, edits, ...here());
        current.undo = [...saved.undo, ...current.undo];
        ofStored = refused || current.undo.length === 0 ? null : takeBack;
        return { said: refused ? 'overtaken' : 'saved', agreed };
      } finally {
        if (ofNewest === takeBack) offer(ofStored);
      }
    });
  };
  const storeOrKeep = (edits: readonly Edit[]) => {
    const settings = stored.peek();
    if (!settings) return;
    const { settings: wanted, missed } = withEdits(settings, edits);
    if (missed) {
      draft.value = [];
      say('overtaken');
    } else if (whatKeepsFrom(wanted.cadence).length === 0) {
      draft.value = [];
      store(edits);
    } else {
      draft.value = edits;
      say('nothing');
    }
  };
  stored.subscribe(() => {
    // What was set elsewhere may have taken away what the draft is about, or what stood in its way.
    if (draft.peek().length > 0) storeOrKeep(draft.peek());
  });

  return {
    shown: computed(() => stored.value && withEdits(stored.value, draft.value).settings),
    unsaved: computed(() => draft.value.length > 0),
    undoable: computed(() => undo.value !== null),
    edit: (edit: Edit) => {
      begin();
      store([edit]);
    },
    editCadence: (edit: CadenceEdit) => {
      begin();
      const turnsOff = edit.kind === 'set' && edit.field === 'on' && !edit.to;
      // Whoever turns nudges off need not mend the rhythm first.
      storeOrKeep([...(turnsOff ? [] : draft.peek()), { kind: 'cadence', edit }]);
    },
    undo: () => {
      const undone = undo.peek();
      if (!undone || undoing === undone) return;
      undoing = undone;
      draft.value = [];
      change(async () => {
        const taken = await undone().finally(() => {
          undoing = null;
        });
        if (!taken) return { said: 'overtaken', agreed: Promise.resolve() };
        const { settings, refused, agreed } = taken;
        // Where it failed, it can be tried again.
        if (ofStored === undone) ofStored = null;
        if (undo.peek() === undone) undo.value = null;
        return { said: refused ? 'overtaken' : 'undone', agreed, settings };
      }, 'not_undone');
    },
    /** What else Undo takes back, unless something was changed since. */
    offer: (other: Undo) => {
      ofStored = other;
      if (!ofNewest) undo.value = other;
    },
    forget: () => offer(null),
    dropDraft: () => {
      draft.value = [];
    },
  };
}

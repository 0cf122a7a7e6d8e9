import { computed, type ReadonlySignal, signal } from '@preact/signals';
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
import { lastChange, type Undo } from './last-change.ts';

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
  const last = lastChange();
  let series: { undo: readonly Edit[] } = { undo: [] };
  const begin = () => {
    if (!control.isSame() || !control.isTime()) series = { undo: [] };
  };

  const store = (edits: readonly Edit[]) => {
    const settings = stored.peek();
    if (!settings) return;
    const current = series;
    const takeBack: Undo = async () => (current.undo.length > 0 ? undoEdits(browser, current.undo, ...here()) : null);
    const end = last.begin(takeBack);
    show(withEdits(settings, edits).settings);
    change(async () => {
      let left: Undo | null | undefined;
      try {
        const { refused, agreed, ...saved } = await saveEdits(browser, edits, ...here());
        current.undo = [...saved.undo, ...current.undo];
        left = refused || current.undo.length === 0 ? null : takeBack;
        return { said: refused ? 'overtaken' : 'saved', agreed };
      } finally {
        end(left);
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
    undoable: last.isThere,
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
      const undone = last.take();
      if (!undone) return;
      draft.value = [];
      change(async () => {
        const taken = await undone();
        if (!taken) return { said: 'overtaken', agreed: Promise.resolve() };
        const { settings, refused, agreed } = taken;
        return { said: refused ? 'overtaken' : 'undone', agreed, settings };
      }, 'not_undone');
    },
    offer: last.offer,
    forget: last.forget,
    dropDraft: () => {
      draft.value = [];
    },
  };
}

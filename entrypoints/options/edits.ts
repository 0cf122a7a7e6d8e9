import { useEffect, useRef, useState } from 'preact/hooks';
import { saveEdits, undoEdits } from '../../app/settings/edit-settings.ts';
import type { CadenceEdit } from '../../core/cadence/cadence-edit.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { whatKeepsFrom } from '../../core/settings/settings-change.ts';
import { type Edit, withEdits } from '../../core/settings/settings-edit.ts';
import { browser } from '../../platform/browser/browser.ts';
import { useChangedControl } from './changed-control.ts';
import type { Done, Failure, Said } from './said.ts';

const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/**
 * What the person changes on the page. It is saved at once where the engine can run it; where it cannot, it stays a draft
 * of edits on top of whatever is stored, and what is stored stays as it was.
 */
export function useEdits({
  settings,
  show,
  say,
  attempt,
}: {
  settings: Settings | null;
  /** Shows settings before they are stored, so that no field jumps back under the hand. */
  show: (settings: Settings) => void;
  say: (said: Said) => void;
  attempt: (action: () => Promise<Done>, failure?: Failure) => void;
}) {
  const [draft, drawDraft] = useState<readonly Edit[]>([]);
  // What runs once something is drawn may run after the person's next edit, and must not bring back the draft before it.
  const latestDraft = useRef(draft);
  const setDraft = (edits: readonly Edit[]) => {
    latestDraft.current = edits;
    drawDraft(edits);
  };
  const [undo, setUndo] = useState<readonly Edit[]>([]);
  const control = useChangedControl();
  /** Typed digit by digit, a time is many edits, and Undo takes all of them back. */
  const series = useRef<{ undo: readonly Edit[] }>({ undo: [] });
  const begin = () => {
    if (!control.isSame() || !control.isTime()) series.current = { undo: [] };
  };

  const store = (edits: readonly Edit[]) => {
    if (!settings) return;
    const { current } = series;
    show(withEdits(settings, edits).settings);
    attempt(async () => {
      const { refused, agreed, ...saved } = await saveEdits(browser, edits, ...here());
      current.undo = [...saved.undo, ...current.undo];
      setUndo(refused ? [] : current.undo);
      return { said: refused ? 'overtaken' : 'saved', agreed };
    });
  };
  /** Stores edits of the cadence, or keeps them as a draft where it could not run with them. */
  const storeOrKeep = (edits: readonly Edit[]) => {
    if (!settings) return;
    const { settings: wanted, missed } = withEdits(settings, edits);
    if (missed) {
      setDraft([]);
      say('overtaken');
    } else if (whatKeepsFrom(wanted.cadence).length === 0) {
      setDraft([]);
      store(edits);
    } else {
      setDraft(edits);
      say('nothing');
    }
  };
  useEffect(() => {
    // What was set elsewhere may have taken away what the draft is about, or what stood in its way.
    if (latestDraft.current.length > 0) storeOrKeep(latestDraft.current);
  }, [settings]);

  return {
    /** The settings as the fields show them. */
    shown: settings && withEdits(settings, draft).settings,
    unsaved: draft.length > 0,
    undoable: undo.length > 0,
    edit: (edit: Edit) => {
      begin();
      store([edit]);
    },
    editCadence: (edit: CadenceEdit) => {
      begin();
      const turnsOff = edit.kind === 'set' && edit.field === 'on' && !edit.to;
      // Whoever turns nudges off need not mend the rhythm first.
      storeOrKeep([...(turnsOff ? [] : latestDraft.current), { kind: 'cadence', edit }]);
    },
    undo: () => {
      setDraft([]);
      attempt(async () => {
        const { refused, agreed } = await undoEdits(browser, undo, ...here());
        // Where it failed, it can be tried again.
        setUndo((now) => (now === undo ? [] : now));
        return { said: refused ? 'overtaken' : 'undone', agreed };
      }, 'not_undone');
    },
    /** What was said before is no longer what Undo would take back. */
    forget: () => setUndo([]),
    dropDraft: () => setDraft([]),
  };
}

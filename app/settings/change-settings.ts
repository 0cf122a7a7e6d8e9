import { settled } from '../../core/nudges/delivery.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type Change, changed, isNewRule } from '../../core/settings/settings-change.ts';
import { type Edit, withEdits } from '../../core/settings/settings-edit.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { recordNudge } from '../../platform/storage/nudges/nudge-claims.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { pointPopup } from '../day/point-popup.ts';
import { readState } from '../nudges/read-state.ts';
import { reconcile } from '../nudges/reconcile.ts';
import { loadStrategy } from '../strategies/library.ts';

export interface Saved {
  before: Settings;
  settings: Settings;
  /** Whether it was refused, and all is as it was: see `changed`. */
  refused: boolean;
  undo: readonly Edit[];
  /** Resolves when alarms, notification and dot agree. Nobody has to wait: the next look makes them agree. */
  agreed: Promise<void>;
}

/**
 * The one way to change settings by which nudges come: stores a change, and then makes the world agree with it. Resolves
 * once it is stored, which waits for nobody: `reconcile` may be busy elsewhere.
 *
 * What is due by the old rule is recorded before the new one is stored, so that a slot in the very minute of the change
 * is neither lost nor shown twice, wherever this ends.
 */
export async function saveChange(
  browser: BrowserParts,
  change: Change,
  now: Temporal.Instant,
  zone: string,
): Promise<Saved> {
  const newRule = isNewRule(change);
  if (newRule) await settleOldRule(now, zone);
  const outcome: Omit<Saved, 'settings' | 'agreed' | 'before'> & { before: Settings | null } = {
    before: null,
    refused: false,
    undo: [],
  };
  const settings = await changeSettings(now, (current) => {
    const next = changed(current, change, now, zone);
    outcome.before = current;
    outcome.refused = next === null;
    outcome.undo = next && 'edits' in change ? withEdits(current, change.edits).undo : [];
    return next ?? current;
  });
  const isPause = change.kind === 'pause' || change.kind === 'undoPause';
  const agreeing = newRule || isPause ? reconcile(browser, now, zone) : Promise.resolve();
  return {
    settings,
    ...outcome,
    before: outcome.before ?? settings,
    agreed: Promise.resolve(agreeing)
      .then(() => pointPopup(now, zone, loadStrategy))
      .then(ended, ended),
  };
}

async function settleOldRule(now: Temporal.Instant, zone: string): Promise<void> {
  const state = await readState(await readSettings(now), now, zone);
  for (const nudge of settled(state, now, zone)) await recordNudge(nudge, state.cadenceSince, now);
}

const ended = () => {};

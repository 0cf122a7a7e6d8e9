import { settled } from '../../core/nudges/delivery.ts';
import { type Applied, applied, type Change, isNewRule } from '../../core/settings/settings-change.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { recordNudge } from '../../platform/storage/nudges/nudge-claims.ts';
import { decideSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { pointPopup } from '../day/point-popup.ts';
import { readState } from '../nudges/read-state.ts';
import { reconcile } from '../nudges/reconcile.ts';
import { loadStrategy } from '../strategies/library.ts';

export interface Saved extends Applied {
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
  const stored = await decideSettings(now, (current) => applied(current, change, now, zone));
  const isPause = change.kind === 'pause' || change.kind === 'undoPause';
  const agree = async () => {
    if (newRule || isPause) await reconcile(browser, now, zone);
    await pointPopup(now, zone, loadStrategy);
  };
  return { ...stored, agreed: agree().catch(() => {}) };
}

async function settleOldRule(now: Temporal.Instant, zone: string): Promise<void> {
  const state = await readState(await readSettings(now), now, zone);
  for (const nudge of settled(state, now, zone)) await recordNudge(nudge, state.cadenceSince, now);
}

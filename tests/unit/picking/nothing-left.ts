import 'fake-indexeddb/auto';
import summaries from 'virtual:tend/summaries';
import { openToday } from '../../../app/day/today.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import type { Day } from '../../../core/day/day.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { unpackSummaries } from '../../../core/strategies/packed-summaries.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { forgetFirstUse } from '../../../platform/storage/first-use.ts';
import { hideAll } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { FakeWorld } from '../../world/fake-world.ts';

export const zone = 'Europe/Berlin';
export const morning = Temporal.Instant.from('2026-11-22T08:00:00Z');
export const daysLater = (days: number) => morning.add({ hours: 24 * days });
export const library = unpackSummaries(summaries);
export const levelOf = (id: StrategyId) => library.find((one) => one.id === id)?.level ?? 0;
export const open = async (now = morning) => openToday(readSettings(now), now, zone);
export const stored = async ({ date }: Day) => (await readDays(date, date))[0];
export const quarantined = () => storeOf('quarantine')('readonly', (store) => count(store));
const count = (store: IDBObjectStore) =>
  new Promise<number>((resolve) => {
    const request = store.count();
    request.onsuccess = () => resolve(request.result);
  });

/** Sets something as a person does on the options page. */
export const say = (when: Temporal.Instant, ...edits: Edit[]) =>
  saveEdits(new FakeWorld(when.toString(), zone), edits, when, zone);

/** Hides the whole library but these. */
export const hideAllBut = (...kept: StrategyId[]) =>
  hideAll(
    library.map(({ id }) => id).filter((id) => !kept.includes(id)),
    true,
  );

/** A profile in which nothing was ever stored. */
export async function beginAnew(): Promise<void> {
  await eraseEverything();
  await forgetFirstUse();
}

import 'fake-indexeddb/auto';
import summaries from 'virtual:tend/summaries';
import { openToday } from '../../../app/day/today.ts';
import { saveEdits } from '../../../app/settings/edit-settings.ts';
import type { Day } from '../../../core/day/day.ts';
import type { Edit } from '../../../core/settings/settings-edit.ts';
import { unpackSummaries } from '../../../core/strategies/packed-summaries.ts';
import type { StrategyId, Theme } from '../../../core/strategies/strategy.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { forgetFirstUse } from '../../../platform/storage/first-use.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { FakeWorld } from '../../world/fake-world.ts';

export const zone = 'Europe/Berlin';
export const morning = Temporal.Instant.from('2026-11-22T08:00:00Z');
export const daysLater = (days: number) => morning.add({ hours: 24 * days });
export const library = new Map(unpackSummaries(summaries).map((one) => [one.id, one]));
export const summaryOf = (id: StrategyId | null) => {
  const found = id && library.get(id);
  if (!found) throw new Error(`the library has no ${id}`);
  return found;
};
export const open = async (now = morning) => openToday(await readSettings(now), now, zone);
export const settings = () => readSettings(morning);
export const say = (...edits: Edit[]) => saveEdits(new FakeWorld(morning.toString(), zone), edits, morning, zone);
export const turnOff = (...off: Theme[]) => off.map((theme): Edit => ({ kind: 'theme', theme, on: false }));
export const stored = async (day: Day) => (await readDays(day.date, day.date))[0];

/** A profile in which nothing was ever stored. */
export async function beginAnew(): Promise<void> {
  await eraseEverything();
  await forgetFirstUse();
}

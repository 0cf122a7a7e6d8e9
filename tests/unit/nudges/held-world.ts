import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { nothingAround } from '../../../core/nudges/holds.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import type { FakeWorld } from '../../world/fake-world.ts';
import { at, zone } from './nudged-world.ts';

export const clock = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Someone who chose fixed times this morning. */
export function fixedAt(times: string[], change: Partial<Cadence> = {}): Settings {
  const cadence = {
    ...defaultCadence(),
    rhythm: { kind: 'fixed' as const, times: times.map((time) => Temporal.PlainTime.from(time)) },
    ceiling: 3,
    ...change,
  };
  return { ...freshSettings('a seed', at('2026-11-22T05:00')), cadence };
}

/** As when the browser says that the person is back. */
export async function comesBack(world: FakeWorld, local: string): Promise<void> {
  await world.runUntil(at(local));
  world.around = nothingAround;
  await world.wake();
}

export const times = (world: FakeWorld) => world.nudges.map((shown) => clock(shown.at));
export const record = async (world: FakeWorld) =>
  (await readNudges(world.now, zone)).map(({ id, fate, reason, heldFor }) =>
    [id.slice(11), fate, reason, heldFor && `held for ${heldFor}`].filter(Boolean).join(' '),
  );

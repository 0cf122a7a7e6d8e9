import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { nextAlarm } from '../../../platform/browser/alarms.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';

export const zone = 'Europe/Berlin';
export const time = (text: string) => Temporal.PlainTime.from(text);
export const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

/** Someone who chose fixed times on 2026-11-01. */
export function fixedAt(...times: string[]): Settings {
  const cadence = { ...defaultCadence(), rhythm: { kind: 'fixed' as const, times: times.map(time) }, ceiling: 3 };
  return { ...freshSettings('a seed', at('2026-11-01T12:00')), cadence };
}

export async function worldAt(local: string, settings: Settings): Promise<FakeWorld> {
  const world = await newWorld(at(local).toString(), zone, settings);
  await world.wake();
  return world;
}

export const localTimes = (world: FakeWorld) =>
  world.nudges.map((shown) => shown.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }));

export const nextAt = (world: FakeWorld) => {
  const alarm = world.alarm(nextAlarm);
  return (
    alarm &&
    Temporal.Instant.fromEpochMilliseconds(alarm.scheduledTime)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
  );
};

export const fates = async (world: FakeWorld) =>
  (await readNudges(world.now, zone)).map(({ id, fate, reason, answer }) =>
    [id, fate, reason ?? answer].filter(Boolean).join(' '),
  );

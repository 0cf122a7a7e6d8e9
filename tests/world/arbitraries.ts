import fc from 'fast-check';
import type { Cadence, DayWindow, Rhythm, Weekday } from '../../core/cadence/cadence.ts';

/**
 * How many cases a property tries: few while someone waits, `TEND_RUNS` of them at night. A failure prints its seed;
 * `TEND_SEED` brings that very run back.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { TEND_RUNS, TEND_SEED } = process.env;
  return { numRuns: Number(TEND_RUNS ?? Math.ceil(usual / 2)), ...(TEND_SEED && { seed: Number(TEND_SEED) }) };
}

/** How long a property may take, in milliseconds: a night run is slow on purpose. */
export const patience = process.env.TEND_RUNS ? 3_600_000 : 90_000;

const firstDate = Temporal.PlainDate.from('1990-01-01');
const lastDate = Temporal.PlainDate.from('2060-12-31');

/** Every zone that this Node knows. */
export const zones: fc.Arbitrary<string> = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

/** 1990 to 2060. */
export const dates: fc.Arbitrary<Temporal.PlainDate> = fc
  .integer({ min: 0, max: firstDate.until(lastDate).days })
  .map((days) => firstDate.add({ days }));

/** A zone and a date there, more often than not within three days of a clock change, since that is where engines break. */
export const places: fc.Arbitrary<{ zone: string; date: Temporal.PlainDate }> = zones.chain((zone) => {
  const changes = changesIn(zone);
  const nearChange = fc
    .tuple(fc.nat({ max: Math.max(0, changes.length - 1) }), fc.integer({ min: -3, max: 3 }))
    .map(([index, days]) => (changes[index] ?? firstDate).add({ days }));
  const date =
    changes.length === 0 ? dates : fc.oneof({ weight: 2, arbitrary: dates }, { weight: 3, arbitrary: nearChange });
  return date.map((date) => ({ zone, date }));
});

/** Any minute of the day, with a liking for midnight and for the small hours in which clocks change. */
export const times: fc.Arbitrary<Temporal.PlainTime> = fc
  .oneof(
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 0, max: 240 }),
    fc.constantFrom(0, 1, 60, 119, 120, 150, 180, 1380, 1410, 1439),
  )
  .map((minute) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60));

export const windows: fc.Arbitrary<DayWindow> = fc.record({ from: times, to: times });

export const fixedTimes = fc.record({ kind: fc.constant('fixed' as const), times: fc.array(times, { maxLength: 6 }) });

export const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fixedTimes,
  fc.record({ kind: fc.constant('varied' as const), perDay: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('every' as const), hours: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ kind: fc.constant('weekly' as const), perWeek: fc.integer({ min: 1, max: 7 }) }),
);

const allDays: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const activeDays: fc.Arbitrary<Weekday[]> = fc.oneof(fc.constant(allDays), fc.subarray(allDays));

const windowLists = fc.array(windows, { maxLength: 3 });

const windowsOn = fc
  .array(fc.tuple(fc.constantFrom(...allDays), windowLists), { maxLength: 3 })
  .map((entries): Cadence['windowsOn'] => Object.fromEntries(entries));

const pauses = dates.chain((date) =>
  times.map((time) => date.toZonedDateTime({ timeZone: 'UTC', plainTime: time }).toInstant()),
);

/**
 * Every cadence that the types allow and the options page could hold, wise or not: windows may overlap, cross midnight or
 * be empty, the quiet hours may swallow all, the gap may leave no room.
 */
export const cadences: fc.Arbitrary<Cadence> = fc.record({
  on: fc.constant(true),
  activeDays,
  windows: windowLists,
  windowsOn: fc.oneof(fc.constant({}), windowsOn),
  rhythm: rhythms,
  quiet: fc.option(windows),
  gapMinutes: fc.oneof(fc.integer({ min: 15, max: 120 }), fc.integer({ min: 15, max: 720 })),
  ceiling: fc.integer({ min: 1, max: 24 }),
  pausedUntil: fc.option(pauses),
  dayStart: times,
});

export const seeds: fc.Arbitrary<string> = fc.string({ maxLength: 12 });

const changesOfZone = new Map<string, Temporal.PlainDate[]>();

/** The dates on which the clocks of a zone change. */
function changesIn(zone: string): Temporal.PlainDate[] {
  const known = changesOfZone.get(zone);
  if (known) return known;
  const changes: Temporal.PlainDate[] = [];
  let change = firstDate.toZonedDateTime(zone).getTimeZoneTransition('next');
  while (change && Temporal.PlainDate.compare(change, lastDate) < 0) {
    changes.push(change.toPlainDate());
    change = change.getTimeZoneTransition('next');
  }
  changesOfZone.set(zone, changes);
  return changes;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respond } from '../../app/day/respond.ts';
import { openToday } from '../../app/day/today.ts';
import { makePromise } from '../../app/journal/add-promise.ts';
import { putOffBy } from '../../app/nudges/put-off.ts';
import { readState } from '../../app/nudges/read-state.ts';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { weekdays } from '../../core/cadence/defaults.ts';
import { previewWeek } from '../../core/cadence/preview.ts';
import { noBackOff } from '../../core/nudges/back-off.ts';
import { nothingAround } from '../../core/nudges/holds.ts';
import { freshSettings } from '../../core/settings/settings.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { activeDays, patience, places, rhythms, runs } from './arbitraries.ts';
import { type FakeWorld, newWorld } from './fake-world.ts';

interface Story {
  place: { zone: string; date: Temporal.PlainDate };
  cadence: Omit<Cadence, 'pausedUntil'>;
  /** When it begins, and how long after it the person looks at the week. */
  hour: number;
  minutes: number;
  /** Whether a window fills the screen all that time, so that what is due waits. */
  isHeld: boolean;
  isPractised: boolean;
  isPutOff: boolean;
  pausedHours: number | null;
  /** The open promises, as days until they are due, and the hour of that day where it was said. */
  dues: { days: number; hour: number | null }[];
  dates: number;
}

const hour = fc.integer({ min: 0, max: 23 });
const at = (hour: number) => new Temporal.PlainTime(hour);

/** Mostly several moments a day, so that one that comes may keep another from coming. */
const busy: fc.Arbitrary<Story['cadence']> = fc.record({
  on: fc.constant(true),
  activeDays: fc.oneof(fc.constant(weekdays), activeDays),
  windows: fc.constant([{ from: at(6), to: at(23) }]),
  windowsOn: fc.constant({}),
  rhythm: fc.oneof(
    fc.record({ kind: fc.constant('every' as const), hours: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('varied' as const), perDay: fc.integer({ min: 2, max: 3 }) }),
    rhythms,
  ),
  quiet: fc.option(fc.constant({ from: at(20), to: at(7) })),
  gapMinutes: fc.integer({ min: 15, max: 240 }),
  ceiling: fc.integer({ min: 1, max: 5 }),
  dayStart: fc.constantFrom(at(0), at(4)),
});

const stories: fc.Arbitrary<Story> = fc.record({
  place: places,
  cadence: busy,
  hour: fc.integer({ min: 0, max: 12 }),
  minutes: fc.integer({ min: 0, max: 200 }),
  isHeld: fc.boolean(),
  isPractised: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  isPutOff: fc.nat({ max: 3 }).map((luck) => luck === 0),
  pausedHours: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) },
  ),
  dues: fc.array(fc.record({ days: fc.integer({ min: 0, max: 4 }), hour: fc.option(hour) }), { maxLength: 3 }),
  dates: fc.constantFrom(2, 2, 2, 7),
});

/** A world in which the person has just looked, and wants their rhythm kept whatever they leave alone. */
async function worldOf(story: Story): Promise<FakeWorld> {
  const { zone, date } = story.place;
  const begin = date.toZonedDateTime(zone).add({ hours: story.hour }).toInstant();
  const now = begin.add({ minutes: story.minutes });
  const pausedUntil = story.pausedHours === null ? null : now.add({ hours: story.pausedHours });
  const cadence = { ...story.cadence, pausedUntil };
  const backOff = { ...noBackOff, kept: true };
  const world = await newWorld(begin.toString(), zone, { ...freshSettings('a seed', begin), cadence, backOff });
  world.around = { ...nothingAround, fullscreen: story.isHeld };
  await world.wake();
  await world.runUntil(now);
  for (const { days, hour } of story.dues) {
    const due = { date: date.add({ days }), time: hour === null ? null : at(hour) };
    await makePromise({ what: 'Call', to: '', due, series: null, asked: false }, true, now);
  }
  if (story.isPractised) {
    const today = await openToday(await readSettings(now), now, zone);
    if (today.strategy) await respond(today, 'okay', '', now);
  }
  if (story.isPutOff) await putOffBy(world, ['half_hour', 'evening', 'tomorrow'], now, zone);
  await world.wake();
  return world;
}

test(
  'what is said of the next days is what comes in them, to someone who does nothing more and whom nothing disturbs',
  async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const world = await worldOf(story);
        const { now, zone } = world;
        const waits = (await readNudges(now, zone)).some(({ fate }) => fate === 'held');
        const state = await readState(await readSettings(now), now, zone);
        const said = previewWeek(state, now, zone).slice(0, story.dates);
        // What was held comes now, which is no moment of the days to come.
        world.around = nothingAround;
        if (waits) await world.wake();
        const seen = world.nudges.length;
        const last = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: story.dates });
        await world.runUntil(last.toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 }));
        const came = world.nudges.slice(seen).map((nudge) => nudge.at.toString());
        expect(came).toEqual(said.flatMap(({ moments }) => moments).map(String));
      }),
      runs(60),
    );
  },
  patience,
);

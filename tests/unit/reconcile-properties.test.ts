import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedFor, came, dateOf, type Nudge } from '../../core/nudge.ts';
import { storedNudge } from '../../core/nudge-record.ts';
import { inQuietHours } from '../../core/quiet.ts';
import { freshSettings, type Settings } from '../../core/settings.ts';
import { nextAlarm } from '../../platform/alarms.ts';
import { putOffBy } from '../../platform/later.ts';
import { pause, resume } from '../../platform/pausing.ts';
import { readNudges } from '../../platform/storage/nudges.ts';
import { answerWaiting } from '../../platform/waiting.ts';
import { cadences, patience, places, runs } from './arbitraries.ts';
import { type FakeWorld, Killed, newWorld } from './fake-world.ts';

/** What happens to Tend, in any order. */
type Happening =
  | { kind: 'time passes'; minutes: number }
  | { kind: 'the computer sleeps'; minutes: number }
  | { kind: 'the alarms are lost' }
  | { kind: 'the worker wakes' }
  | { kind: 'the worker is killed'; afterEffects: number }
  | { kind: 'the popup is opened' }
  | { kind: 'later' }
  | { kind: 'a pause begins' }
  | { kind: 'the pause is ended' };

const minutes = fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 3000 }));
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('time passes' as const), minutes }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('the computer sleeps' as const), minutes }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('the worker is killed' as const), afterEffects: fc.nat({ max: 25 }) }),
  },
  ...(
    [
      'the alarms are lost',
      'the worker wakes',
      'the popup is opened',
      'later',
      'a pause begins',
      'the pause is ended',
    ] as const
  ).map((kind) => fc.constant({ kind })),
);

async function happen(world: FakeWorld, happening: Happening): Promise<void> {
  const { now, zone } = world;
  switch (happening.kind) {
    case 'time passes':
      return world.runUntil(now.add({ minutes: happening.minutes }));
    case 'the computer sleeps':
      return world.sleepUntil(now.add({ minutes: happening.minutes }));
    case 'the alarms are lost':
      return world.loseAlarms();
    case 'the worker wakes':
      return world.wake();
    case 'the worker is killed':
      return world.killAfter(happening.afterEffects);
    case 'the popup is opened':
      await answerWaiting(world, 'opened', now, zone);
      return;
    case 'later':
      return putOffBy(world, ['half_hour', 'evening', 'tomorrow'], now, zone);
    case 'a pause begins':
      await pause(world, { kind: 'days', days: 1 }, now, zone);
      return;
    case 'the pause is ended':
      await resume(world, now, zone);
      return;
  }
}

/** Lets things happen; where the worker was killed, a new one starts and finds what the old one left. */
async function live(world: FakeWorld, story: readonly Happening[], seen: (nudges: Nudge[]) => void): Promise<void> {
  for (const happening of story) {
    try {
      await happen(world, happening);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      world.revive();
    }
    if (happening.kind === 'the worker is killed') continue;
    world.revive();
    await world.wake();
    seen(await readNudges(world.now, world.zone));
  }
}

const beginnings = fc.record({
  cadence: cadences.map((cadence) => ({ ...cadence, pausedUntil: null })),
  place: places,
  minute: fc.integer({ min: 0, max: 1439 }),
});

function settingsOf({
  cadence,
  place,
  minute,
}: {
  cadence: Settings['cadence'];
  place: { zone: string; date: Temporal.PlainDate };
  minute: number;
}) {
  const now = place.date.toZonedDateTime(place.zone).add({ minutes: minute }).toInstant();
  return { now, zone: place.zone, settings: { ...freshSettings('a seed', now), cadence } };
}

test(
  'whatever dies in between, no slot is shown twice, and the cadence is kept',
  async () => {
    await fc.assert(
      fc.asyncProperty(beginnings, fc.array(happenings, { minLength: 3, maxLength: 25 }), async (beginning, story) => {
        const { now, zone, settings } = settingsOf(beginning);
        const { cadence } = settings;
        const world = await newWorld(now.toString(), zone, settings);
        const known = new Map<string, Nudge>();
        await live(world, story, (nudges) => {
          for (const nudge of nudges) known.set(nudge.id, nudge);
        });
        const all = [...known.values()];
        const taken = all.filter(came);
        // Each notification belongs to one slot that was taken at that very moment; and no moment has two.
        const takenAt = taken.map(({ since }) => since.epochMilliseconds);
        const shownAt = world.nudges.map(({ at }) => at.epochMilliseconds);
        expect(new Set(shownAt).size).toBe(shownAt.length);
        expect(takenAt).toEqual(expect.arrayContaining(shownAt));
        expect(taken.filter(({ fate }) => fate === 'shown').length).toBeLessThanOrEqual(shownAt.length);
        for (const { at } of world.nudges) expect(inQuietHours(cadence, at, zone)).toBe(false);
        const own = taken.filter(({ id }) => !askedFor(id));
        for (const { id } of own) {
          expect(own.filter((other) => dateOf(other.id) === dateOf(id)).length).toBeLessThanOrEqual(cadence.ceiling);
        }
        const moments = own.map(({ since }) => since.epochMilliseconds / 60_000).sort((a, b) => a - b);
        for (const [index, moment] of moments.entries()) {
          if (index > 0) expect(moment - (moments[index - 1] ?? 0)).toBeGreaterThanOrEqual(cadence.gapMinutes);
        }
      }),
      runs(60),
    );
  },
  patience,
);

test(
  'reconciling again changes nothing, and the doorbell is set for what comes next',
  async () => {
    await fc.assert(
      fc.asyncProperty(beginnings, fc.array(happenings, { maxLength: 10 }), async (beginning, story) => {
        const { now, zone, settings } = settingsOf(beginning);
        const world = await newWorld(now.toString(), zone, settings);
        await live(world, story, () => {});
        world.revive();
        await world.wake();
        const picture = async () => ({
          nudges: (await readNudges(world.now, zone)).map(storedNudge),
          shown: world.nudges.length,
          dot: world.dot,
          next: world.alarm(nextAlarm),
        });
        const before = await picture();
        await world.wake();
        expect(await picture()).toEqual(before);
        const when = before.next?.scheduledTime;
        if (when !== undefined) expect(when).toBeGreaterThanOrEqual(world.now.epochMilliseconds + 30_000);
      }),
      runs(40),
    );
  },
  patience,
);

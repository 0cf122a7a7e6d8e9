import fc from 'fast-check';
import type { Cadence } from '../../core/cadence.ts';
import { mostPerDay } from '../../core/default-cadence.ts';
import { nothingAround, type Surroundings } from '../../core/holding.ts';
import { type LaterChoice, plannedNudge } from '../../core/later.ts';
import type { PauseChoice } from '../../core/pause.ts';
import { type Settings, storedSettings } from '../../core/settings.ts';
import { keepRhythm, noteTold } from '../../platform/backing-off.ts';
import { keepDraft } from '../../platform/drafting.ts';
import { putOff, putOffBy, readLaterOffer } from '../../platform/later.ts';
import { loadStrategy } from '../../platform/library.ts';
import { pause, resume } from '../../platform/pausing.ts';
import { notForMe, swapToday } from '../../platform/replacing.ts';
import { saveCadence, saveSettings } from '../../platform/saving.ts';
import { readSettings } from '../../platform/storage/settings.ts';
import { ruleOf } from '../../platform/storage/state.ts';
import { keepShown, openToday, respond } from '../../platform/today.ts';
import { answerWaiting, noteDismissed } from '../../platform/waiting.ts';
import { type Acknowledged, anything } from './acknowledged.ts';
import { cadences, zones } from './arbitraries.ts';
import type { FakeWorld } from './fake-world.ts';

/** What a person does with Tend, or the browser does on their behalf. It takes no time. */
export type Deed =
  | { kind: 'the worker wakes' }
  | { kind: 'they come back' }
  | { kind: 'the popup is opened' }
  | { kind: 'they say how it went'; outcome: 'okay' | 'mixed' | 'badly' | 'not_today'; line: string }
  | { kind: 'they type a line'; line: string }
  | { kind: 'they press "Tried it"' }
  | { kind: 'they close the notification' }
  | { kind: 'they put it off'; choice: LaterChoice }
  | { kind: 'they press "Later"' }
  | { kind: 'they pause'; choice: PauseChoice }
  | { kind: 'they end the pause' }
  | { kind: 'they swap' }
  | { kind: 'they say "not for me"' }
  | { kind: 'they keep their rhythm' }
  | { kind: 'they are told that Tend backed off' }
  | { kind: 'they change the cadence'; cadence: Cadence }
  | { kind: 'they change the wording'; wording: Settings['wording'] };

/** Under these names the person knows the nudge that they asked for with "Later", and the end of their pause. */
export const plannedName = 'the nudge asked for';
export const pauseName = 'the end of the pause';

/** What happens to Tend, in any order. */
export type Happening =
  | Deed
  | { kind: 'time passes'; minutes: number }
  | { kind: 'the computer sleeps'; minutes: number }
  | { kind: 'the clock is set'; minutes: number }
  | { kind: 'they travel'; zone: string }
  | { kind: 'something goes on'; around: Surroundings }
  | { kind: 'the alarms are lost' }
  /** What comes next is cut short. */
  | { kind: 'the worker is killed'; afterEffects: number }
  /**
   * So many minutes after what was before, in which the computer slept, and the second begins in another page or worker
   * while the first is under way.
   */
  | { kind: 'two at once'; minutes: number; first: Deed; second: Deed; afterEffects: number };

/** Any cadence that can be stored: more than the options page lets through, and no more than the schema does. */
export const storableCadences: fc.Arbitrary<Cadence> = cadences.map((cadence) => ({
  ...cadence,
  pausedUntil: null,
  ceiling: Math.min(cadence.ceiling, mostPerDay),
  rhythm: storable(cadence.rhythm),
}));

function storable(rhythm: Cadence['rhythm']): Cadence['rhythm'] {
  if (rhythm.kind === 'varied') return { ...rhythm, perDay: Math.min(rhythm.perDay, mostPerDay) };
  return rhythm.kind === 'every' ? { ...rhythm, hours: Math.min(rhythm.hours, 12) } : rhythm;
}

const simply = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds).map((kind) => ({ kind }));
const lines = fc.string({ maxLength: 20 });

export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 10,
    arbitrary: simply(
      'the worker wakes',
      'they come back',
      'the popup is opened',
      'they press "Tried it"',
      'they close the notification',
      'they press "Later"',
      'they end the pause',
      'they swap',
      'they say "not for me"',
      'they keep their rhythm',
      'they are told that Tend backed off',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('they say how it went' as const),
      outcome: fc.constantFrom('okay', 'mixed', 'badly', 'not_today'),
      line: lines,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('they type a line' as const), line: lines }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('they put it off' as const),
      choice: fc.constantFrom('half_hour', 'evening', 'tomorrow'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('they pause' as const),
      choice: fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(1, 3, 7) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('they change the cadence' as const), cadence: storableCadences }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('they change the wording' as const),
      wording: fc.constantFrom('discreet', 'full'),
    }),
  },
);

function isLater({ kind }: Deed): boolean {
  return kind === 'they put it off' || kind === 'they press "Later"';
}

const minutes = fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 3000 }));
const yearMinutes = 366 * 1440;
/** A clock that is set right, or wrong: by minutes, by hours, and by a wrong year. */
const jumps = fc.oneof(
  fc.integer({ min: -180, max: 180 }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.constantFrom(-10 * yearMinutes, -yearMinutes, yearMinutes, 10 * yearMinutes),
);
const surroundings = fc.record({ away: fc.boolean(), fullscreen: fc.boolean(), audible: fc.boolean() });

/** What can happen; `withKills` leaves it to the story where the worker dies. */
export function happenings(withKills: boolean): fc.Arbitrary<Happening> {
  return fc.oneof(
    { weight: 20, arbitrary: deeds },
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('time passes' as const), minutes }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('the computer sleeps' as const), minutes }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('the clock is set' as const), minutes: jumps }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('they travel' as const), zone: zones }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('something goes on' as const), around: surroundings }) },
    { weight: 2, arbitrary: simply('they come back', 'the alarms are lost') },
    {
      weight: 6,
      arbitrary: fc
        .record({
          kind: fc.constant('two at once' as const),
          minutes: fc.oneof(fc.constant(0), minutes),
          first: deeds,
          second: deeds,
          afterEffects: fc.nat({ max: 20 }),
        })
        // Nobody asks for two moments in the same instant.
        .filter(({ first, second }) => !(isLater(first) && isLater(second))),
    },
    ...(withKills
      ? [
          {
            weight: 8,
            arbitrary: fc.record({
              kind: fc.constant('the worker is killed' as const),
              afterEffects: fc.nat({ max: 25 }),
            }),
          },
        ]
      : []),
  );
}

/** Lets it happen. Rejects with `Killed` where the worker dies of it. */
export async function happen(world: FakeWorld, acknowledged: Acknowledged, happening: Happening): Promise<void> {
  const { now } = world;
  try {
    await letHappen(world, acknowledged, happening);
  } finally {
    // What was put off to a moment may have come by then.
    if (!world.now.equals(now)) acknowledged.forget(plannedName);
    // A pause that was made while the clock ran ahead may be cut short when it is set back.
    if (Temporal.Instant.compare(world.now, now) < 0) acknowledged.forget(pauseName);
  }
}

async function letHappen(world: FakeWorld, acknowledged: Acknowledged, happening: Happening): Promise<void> {
  switch (happening.kind) {
    case 'time passes':
      return world.runUntil(world.now.add({ minutes: happening.minutes }));
    case 'the computer sleeps':
      return world.sleepUntil(world.now.add({ minutes: happening.minutes }));
    case 'the clock is set':
      world.now = world.now.add({ minutes: happening.minutes });
      return;
    case 'they travel':
      world.zone = happening.zone;
      return;
    case 'something goes on':
      world.around = happening.around;
      return;
    case 'the alarms are lost':
      return world.loseAlarms();
    case 'the worker is killed':
      return world.killAfter(happening.afterEffects);
    case 'two at once':
      return bothAtOnce(world, acknowledged, happening);
    default:
      return act(world, acknowledged, happening);
  }
}

async function bothAtOnce(
  world: FakeWorld,
  acknowledged: Acknowledged,
  { minutes: passed, first, second, afterEffects }: Extract<Happening, { kind: 'two at once' }>,
): Promise<void> {
  world.now = world.now.add({ minutes: passed });
  let begun: Promise<void> | null = null;
  const begin = () => {
    begun ??= act(world, acknowledged, second);
    // It is looked at below; until then nobody waits for it.
    begun.catch(() => {});
    return begun;
  };
  world.meanwhile(afterEffects, begin);
  const [one] = await Promise.allSettled([act(world, acknowledged, first)]);
  await begin();
  if (one.status === 'rejected') throw one.reason;
}

async function act(world: FakeWorld, acknowledged: Acknowledged, deed: Deed): Promise<void> {
  const { now, zone } = world;
  const today = async () => openToday(readSettings(now), now, zone);
  switch (deed.kind) {
    case 'the worker wakes':
      return world.wake();
    case 'they come back':
      world.around = nothingAround;
      return world.wake();
    case 'the popup is opened': {
      const day = await acknowledged.writing({}, today, ({ date, strategy }) => ({
        [`strategy of ${date}`]: strategy,
      }));
      await answerWaiting(world, 'opened', now, zone);
      const text = await loadStrategy(day.strategy);
      if (text) await keepShown(day, text);
      return;
    }
    case 'they say how it went': {
      const day = await today();
      const response = { outcome: deed.outcome, line: deed.line.trim(), at: now.toString() };
      const tries = { [`response of ${day.date}`]: response, [`draft of ${day.date}`]: null };
      await unlessReplaced(acknowledged.writing(tries, () => respond(day, deed.outcome, deed.line, now)));
      return world.wake();
    }
    case 'they type a line': {
      const day = await today();
      const draft = { kind: 'tried' as const, outcome: null, line: deed.line };
      return unlessReplaced(acknowledged.writing({ [`draft of ${day.date}`]: draft }, () => keepDraft(day, draft)));
    }
    case 'they press "Tried it"':
      await answerWaiting(world, 'tried', now, zone);
      return;
    case 'they press "Later"':
      return acknowledged.writing(
        { [plannedName]: anything },
        () => putOffBy(world, ['half_hour', 'tomorrow'], now, zone),
        () => ({ [plannedName]: anything }),
      );
    case 'they close the notification':
      return noteDismissed(now, zone);
    case 'they put it off':
      return putOffTo(world, acknowledged, deed.choice);
    case 'they pause':
      await acknowledged.writing(
        { [pauseName]: anything },
        () => pause(world, deed.choice, now, zone),
        ({ cadence }) => ({ [pauseName]: cadence.pausedUntil?.toString() ?? null }),
      );
      return;
    case 'they end the pause':
      await acknowledged.writing({ [pauseName]: null }, () => resume(world, now, zone));
      return;
    case 'they swap':
    case 'they say "not for me"': {
      const settings = await readSettings(now);
      const day = await today();
      const swap = deed.kind === 'they swap';
      const replaced = Object.fromEntries(
        ['strategy', 'response', 'draft'].map((what) => [`${what} of ${day.date}`, anything]),
      );
      const tries = swap ? replaced : { ...replaced, [`hidden ${day.strategy}`]: true };
      await acknowledged.writing(
        tries,
        () => (swap ? swapToday(settings, day, now) : notForMe(settings, day, now)),
        ({ date, strategy }) => ({
          [`strategy of ${date}`]: strategy,
          ...(!swap && { [`hidden ${day.strategy}`]: true }),
        }),
      );
      return;
    }
    case 'they keep their rhythm':
      await acknowledged.writing({ 'rhythm kept': true }, () => keepRhythm(world, now, zone));
      return;
    case 'they are told that Tend backed off':
      await noteTold(now);
      return;
    case 'they change the cadence': {
      const tries = { cadence: storedCadence(await readSettings(now), deed.cadence), 'rhythm kept': false };
      await acknowledged.writing(tries, () => saveCadence(world, deed.cadence, now, zone));
      return;
    }
    case 'they change the wording':
      await acknowledged.writing({ wording: deed.wording }, () => saveSettings({ wording: deed.wording }, now));
      return;
  }
}

/** What is said of a strategy that was replaced meanwhile is refused, and the person is told. */
async function unlessReplaced(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error && error.message.endsWith('has another strategy by now'))) throw error;
  }
}

async function putOffTo(world: FakeWorld, acknowledged: Acknowledged, choice: LaterChoice): Promise<void> {
  const { now, zone } = world;
  const { moments } = await readLaterOffer(now, zone);
  const moment = moments.find((one) => one.choice === choice);
  if (!moment) return;
  // Where the cadence brings a nudge at that very moment anyway, there is nothing to store.
  const stored = plannedNudge(ruleOf(await readSettings(now)), [], moment.at, now, zone) !== null;
  await acknowledged.writing({ [plannedName]: stored ? moment.at.toString() : null }, () =>
    putOff(world, moment.at, now, zone),
  );
}

/** A cadence as it is stored, without the pause, which is kept apart. */
export function storedCadence(settings: Settings, cadence: Cadence): object {
  const stored = storedSettings({ ...settings, cadence }) as { cadence: object };
  return JSON.parse(JSON.stringify({ ...stored.cadence, pausedUntil: null }));
}

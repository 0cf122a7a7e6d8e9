import { expect } from 'vitest';
import { readState } from '../../app/nudges/read-state.ts';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { longestPauseDays } from '../../core/cadence/pause.ts';
import type { Day } from '../../core/day/day.ts';
import { dayKind, storedDay } from '../../core/day/stored-day.ts';
import { came, isOutdated, type Nudge } from '../../core/nudges/nudge.ts';
import { nudgeKind } from '../../core/nudges/stored-nudge.ts';
import { waiting } from '../../core/nudges/unanswered.ts';
import { upcoming } from '../../core/nudges/upcoming.ts';
import { unwrap } from '../../core/records/envelope.ts';
import type { Kind } from '../../core/records/kind.ts';
import { freshSettings, type Settings } from '../../core/settings/settings.ts';
import { settingsKind } from '../../core/settings/stored-settings.ts';
import { type Mark, markKind } from '../../core/strategies/mark.ts';
import { heartbeatAlarm, nextAlarm } from '../../platform/browser/alarms.ts';
import { isOfNudge } from '../../platform/browser/notifications.ts';
import { readRaw } from '../../platform/storage/whole-stores.ts';
import { Acknowledged } from './acknowledged.ts';
import { type FakeWorld, Killed } from './fake-world.ts';
import { answeredName, happen, knownStrategy, pauseName, plannedName, storedCadence } from './happen.ts';
import type { Happening } from './happenings.ts';
import { nudgeFaults } from './nudge-faults.ts';

/** All that can be seen of Tend from outside and in its database. */
interface Sight {
  now: Temporal.Instant;
  zone: string;
  inTheWay: boolean;
  audible: boolean;
  settings: Settings;
  nudges: ReadonlyMap<string, Nudge>;
  days: ReadonlyMap<string, Day>;
  marks: ReadonlyMap<string, Mark>;
  /** The raw records of every store. */
  stored: Record<string, Record<string, unknown>>;
  /** The names of the alarms, and when they ring in milliseconds since 1970. */
  alarms: Record<string, number>;
  dot: boolean;
  open: boolean;
  /** How many nudges were shown so far. */
  shown: number;
  /** What the alarm, the dot and the notification should say. */
  due: { next: Temporal.Instant | null; held: boolean; waits: boolean };
}

/**
 * Lets a story happen, and looks after each happening whether everything still holds: where the worker was killed, a new
 * one starts and finds what the old one left. `kills` are numbers of effects, each counted from the last kill.
 */
export async function live(
  world: FakeWorld,
  story: readonly Happening[],
  kills: readonly number[] = [],
): Promise<void> {
  const left = [...kills];
  const armKill = () => {
    const next = left.shift();
    if (next !== undefined) world.killAfter(next);
  };
  const acknowledged = new Acknowledged();
  /** Whoever dies of it is followed by another one. */
  const survive = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    if (!world.dead) return;
    world.revive();
    await world.wake();
    armKill();
  };
  armKill();
  await survive(() => world.wake());
  let before = await look(world);
  acknowledged.broken(namesIn(before));
  for (const happening of story) {
    await survive(() => happen(world, acknowledged, happening));
    if (happening.kind === 'the worker is killed') continue;
    await survive(() => world.wake());
    const after = await look(world);
    const faults = [
      ...acknowledged.broken(namesIn(after)),
      ...arrivalFaults(world, before, after, cadencesOf(happening)),
      ...recordFaults(before, after),
      ...surfaceFaults(after),
    ];
    expect(faults, `after: ${happening.kind}`).toEqual([]);
    await survive(() => world.wake());
    const again = await look(world);
    expect(again, 'reconciling again changes nothing').toEqual(after);
    before = again;
  }
}

export async function look(world: FakeWorld): Promise<Sight> {
  const { now, zone, around, dot } = world;
  return world.unnoticed(async () => {
    const stored: Record<string, Record<string, unknown>> = {};
    for (const name of ['settings', 'days', 'nudges', 'marks', 'quarantine'] as const)
      stored[name] = await readRaw(name);
    const settings = sound(stored.settings, settingsKind(freshSettings('another seed', now))).get('settings');
    if (!settings) throw new Error('there are no settings');
    expect(stored.quarantine).toEqual({});
    const state = await readState(settings, now, zone);
    return {
      now,
      zone,
      inTheWay: around.away || around.fullscreen,
      audible: around.audible,
      settings,
      nudges: sound(stored.nudges, nudgeKind),
      days: sound(stored.days, dayKind),
      marks: sound(stored.marks, {
        ...markKind,
        read: (body, key) => markKind.read(body, key.replace('mark/', '')),
      }) as Map<string, Mark>,
      stored,
      alarms: Object.fromEntries(world.allAlarms().map(({ name, scheduledTime }) => [name, scheduledTime])),
      dot,
      open: [...world.open].some(isOfNudge),
      shown: world.nudges.length,
      due: {
        next: upcoming(state, now, zone)[0]?.at ?? null,
        held: state.nudges.some(({ fate }) => fate === 'held'),
        waits: waiting(state, now, zone).length > 0,
      },
    };
  });
}

/** Every record must be readable. */
function sound<T>(stored: Record<string, unknown> | undefined, kind: Kind<T>): Map<string, T> {
  return new Map(
    Object.entries(stored ?? {}).map(([key, record]) => {
      const reading = unwrap(kind, record, key);
      if (reading.state !== 'sound') throw new Error(`${key} cannot be read: ${JSON.stringify(record)}`);
      return [key, reading.record];
    }),
  );
}

/** What a person knows of what is stored, by the names that `happen` gives. */
export function namesIn({ now, settings, days, nudges, marks }: Sight): Map<string, unknown> {
  const names = new Map<string, unknown>([
    [pauseName, settings.cadence.pausedUntil?.toString() ?? null],
    ['cadence', storedCadence(settings, settings.cadence)],
    ['rhythm kept', settings.backOff.kept],
    ['wording', settings.wording],
  ]);
  for (const day of days.values()) {
    names.set(`strategy of ${day.date}`, knownStrategy(day.strategy));
    names.set(`response of ${day.date}`, (storedDay(day) as { response: unknown }).response);
    names.set(`draft of ${day.date}`, day.draft);
  }
  for (const { id, hidden } of marks.values()) names.set(`hidden ${id}`, hidden);
  for (const nudge of nudges.values()) {
    if (nudge.answer !== null && nudge.answer !== 'dismissed') names.set(answeredName(nudge), true);
  }
  // What is far away in time, on a clock that was set, is of no use to anyone, and nobody looks at it.
  const planned = [...nudges.values()]
    .filter(({ fate, at }) => fate === 'planned' && 0 < minutesUntil(at, now) && minutesUntil(at, now) < 3 * 1440)
    .map(({ at }) => at.toString());
  return names.set(plannedName, planned.join(' ') || null);
}

function minutesUntil(at: Temporal.Instant, now: Temporal.Instant): number {
  return (at.epochMilliseconds - now.epochMilliseconds) / 60_000;
}

function cadencesOf(happening: Happening): Cadence[] {
  if (happening.kind === 'they change the cadence') return [happening.cadence];
  return happening.kind === 'two at once' ? [happening.first, happening.second].flatMap(cadencesOf) : [];
}

/** What is wrong with the nudges that came meanwhile, in words. One of the cadences that held meanwhile must allow each. */
function arrivalFaults(world: FakeWorld, before: Sight, after: Sight, tried: readonly Cadence[]): string[] {
  const known = [...before.nudges.values()].filter(came);
  const fresh = [...after.nudges.values()]
    .filter((nudge) => came(nudge) && !known.some(({ id }) => id === nudge.id))
    .sort((a, b) => Temporal.Instant.compare(a.since, b.since));
  const shown = world.nudges.slice(before.shown).map(({ at }) => at.toString());
  const taken = fresh.map(({ since }) => since.toString());
  const cadences = [before.settings.cadence, ...tried, after.settings.cadence];
  // What changed meanwhile may have been so before or after a nudge came.
  const circumstances = {
    zone: after.zone,
    isDone: (date: string) => [before, after].every(({ days }) => Boolean(days.get(date)?.response)),
    inTheWay: before.inTheWay && after.inTheWay,
    audible: before.audible && after.audible,
  };
  return [
    ...(new Set(shown).size === shown.length ? [] : ['two nudges at one moment']),
    ...shown.filter((moment) => !taken.includes(moment)).map((moment) => `shown without a slot at ${moment}`),
    ...fresh
      .filter(({ fate, since }) => fate === 'shown' && !shown.includes(since.toString()))
      .map(({ id }) => `${id} is said to be shown and was not`),
    ...fresh.flatMap((nudge, index) => {
      const others = [...known, ...fresh.slice(0, index)];
      const faults = cadences.map((cadence) => nudgeFaults(nudge, others, { ...circumstances, cadence }));
      return faults.some((list) => list.length === 0) ? [] : (faults.at(-1) ?? []);
    }),
  ];
}

/** What is wrong with how records changed, in words. */
function recordFaults(before: Sight, after: Sight): string[] {
  const gone = Object.entries(before.stored).flatMap(([store, records]) =>
    Object.keys(records)
      .filter((key) => after.stored[store]?.[key] === undefined)
      .map((key) => `${store} lost ${key}`),
  );
  const changed = [...before.nudges.values()].flatMap((old) => {
    const present = after.nudges.get(old.id);
    if (!present) return [];
    const answered = old.answer !== null && old.answer !== 'dismissed';
    const ended = old.fate === 'missed' || old.fate === 'skipped';
    const faults = [
      [came(old) && !(came(present) && present.since.equals(old.since)), 'came, and its record says otherwise'],
      [old.fate === 'shown' && present.fate !== 'shown', 'was shown, and its record says otherwise'],
      // "Tried it" on a notification becomes "opened" once the popup has asked how it went.
      [
        answered && present.answer !== old.answer && !(old.answer === 'tried' && present.answer === 'opened'),
        'was answered, and its record says otherwise',
      ],
      [old.answer !== null && present.answer === null, 'was closed, and its record forgot it'],
      [
        ended && present.fate !== old.fate && !isOutdated(old, after.settings.cadenceSince, after.now),
        'was over, and began again',
      ],
    ] as const;
    return faults.flatMap(([is, what]) => (is ? [`${old.id} ${what}`] : []));
  });
  const { kept, step } = after.settings.backOff;
  return [...gone, ...changed, ...(kept && step > 0 ? ['backed off from a rhythm that is kept'] : [])];
}

/** What is wrong with alarms, dot and notification after reconciling, in words. */
function surfaceFaults({ now, settings, alarms, dot, open, due }: Sight): string[] {
  const { [heartbeatAlarm]: beat, [nextAlarm]: next, ...others } = alarms;
  const from = Math.max(now.epochMilliseconds, settings.cadence.pausedUntil?.epochMilliseconds ?? 0);
  const soonest = now.epochMilliseconds + 30_000;
  const wanted = due.next && Math.max(due.next.epochMilliseconds, soonest);
  const faults = [
    [Object.keys(others).length > 0, `there are alarms of no use: ${Object.keys(others)}`],
    [beat === undefined, 'there is no heartbeat'],
    [beat !== undefined && beat > now.epochMilliseconds + 3_600_000, 'the heartbeat is further away than an hour'],
    [next === undefined && (due.next !== null || due.held), 'there is no alarm for what comes next'],
    [next !== undefined && due.next === null && !due.held, 'there is an alarm and nothing comes'],
    [next !== undefined && wanted !== null && next > wanted, 'the alarm rings too late'],
    [next !== undefined && next < soonest, 'the alarm rings sooner than alarms may'],
    // The last date that is looked at is the 15th after the first, and its window may end on the next one.
    [next !== undefined && next > from + 17 * 86_400_000, 'the alarm is further away than anyone looks'],
    [from > now.epochMilliseconds + (longestPauseDays + 2) * 86_400_000, 'the pause lasts longer than any may'],
    [dot !== due.waits, 'the dot is wrong'],
    [open && !due.waits, 'a notification is open for nothing'],
  ] as const;
  return faults.flatMap(([is, what]) => (is ? [what] : []));
}

import { expect, test } from 'vitest';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { defaultCadence } from '../../core/cadence/defaults.ts';
import { nothingAround } from '../../core/nudges/holds.ts';
import { askedFor, came, dateOf, type Nudge } from '../../core/nudges/nudge.ts';
import { freshSettings } from '../../core/settings/settings.ts';
import { readDays } from '../../platform/storage/day-store.ts';
import { readNudges } from '../../platform/storage/nudges/nudge-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { countRecords } from '../../platform/storage/whole-stores.ts';
import { figure } from '../figures.ts';
import { luck, luckyNumber, luckyOne, tellSeed } from '../luck.ts';
import { Acknowledged } from './acknowledged.ts';
import { type FakeWorld, Killed, newWorld } from './fake-world.ts';
import { happen, plannedName } from './happen.ts';
import type { Deed, Happening } from './happenings.ts';
import { look, namesIn } from './life.ts';
import { nudgeFaults } from './nudge-faults.ts';

/** `TEND_DAYS` in the life of one person: two months while someone waits, five years at night. */
const lifetime = Number(process.env.TEND_DAYS ?? 60);

/** In so many days the growth of the database is measured. */
const stretch = 30;
/** The day itself, the slots of the busiest cadence, and what a person may ask for. */
const mostRecordsADay = 8;
/** The nudges of two weeks and a half, a year of days to choose a strategy from, and a mark on each of the library. */
const mostReadAtOnce = 18 * mostRecordsADay + 366 + 283;

/** How many records the reads of the present reconcile brought. */
let read = 0;
const getAll = IDBObjectStore.prototype.getAll;
IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...range) {
  const request = getAll.apply(this, range);
  request.addEventListener('success', () => {
    read += request.result.length;
  });
  return request;
};

const time = (text: string) => Temporal.PlainTime.from(text);
const cadenceWith = (change: Partial<Cadence>): Cadence => ({ ...defaultCadence(), ...change });

/** What people choose, some of it with the night in it. */
const cadences: Cadence[] = [
  defaultCadence(),
  cadenceWith({
    rhythm: { kind: 'varied', perDay: 3 },
    windows: [{ from: time('09:00'), to: time('21:00') }],
    ceiling: 3,
  }),
  cadenceWith({ rhythm: { kind: 'fixed', times: [time('08:30'), time('18:00')] }, ceiling: 2, gapMinutes: 120 }),
  cadenceWith({
    rhythm: { kind: 'every', hours: 2 },
    windows: [{ from: time('10:00'), to: time('18:00') }],
    ceiling: 3,
  }),
  cadenceWith({ rhythm: { kind: 'weekly', perWeek: 3 }, activeDays: [1, 2, 3, 4, 5] }),
  cadenceWith({
    windows: [{ from: time('22:00'), to: time('01:30') }],
    quiet: { from: time('02:00'), to: time('10:00') },
  }),
  cadenceWith({ rhythm: { kind: 'fixed', times: [time('02:30')] }, quiet: null, dayStart: time('05:00') }),
];

const zones = Intl.supportedValuesOf('timeZone');
const outcomes = ['okay', 'okay', 'mixed', 'badly', 'not_today'] as const;

/** What a person does in some fortnight of their life, the likelier the more often it stands here. */
const ways: Record<'eager' | 'usual' | 'absent', readonly Deed['kind'][]> = {
  eager: ['the popup is opened', 'they say how it went', 'they say how it went', 'they put it off', 'they swap'],
  usual: [
    'the popup is opened',
    'the popup is opened',
    'they say how it went',
    'they put it off',
    'they press "Later"',
    'they press "Tried it"',
    'they close the notification',
    'they say "not for me"',
    'they pause',
    'they end the pause',
    'they keep their rhythm',
    'they change the cadence',
  ],
  absent: ['they close the notification', 'the worker wakes'],
};

function deedOf(kind: Deed['kind'], ...when: readonly (string | number)[]): Deed {
  switch (kind) {
    case 'they say how it went':
      return { kind, outcome: luckyOne(outcomes, ...when, 'outcome'), line: `line ${when.join(' ')}` };
    case 'they type a line':
      return { kind, line: `draft ${when.join(' ')}` };
    case 'they put it off':
      return { kind, choice: luckyOne(['half_hour', 'evening', 'tomorrow'] as const, ...when, 'later') };
    case 'they pause':
      return { kind, choice: { kind: 'days', days: luckyOne([1, 3, 7] as const, ...when, 'pause') } };
    case 'they change the cadence':
      return { kind, cadence: luckyOne(cadences, ...when, 'cadence') };
    case 'they change the wording':
      return { kind, wording: luckyOne(['discreet', 'full'] as const, ...when, 'wording') };
    default:
      return { kind };
  }
}

/** A life so far, and what was noticed in it. */
class Life {
  readonly world: FakeWorld;
  readonly acknowledged = new Acknowledged();
  readonly faults: string[] = [];
  /** What came, by id. */
  private readonly arrived = new Map<string, Nudge>();
  private seen = 0;
  mostRead = 0;

  constructor(world: FakeWorld) {
    this.world = world;
    const wake = world.wake.bind(world);
    world.wake = async () => {
      read = 0;
      await wake();
      this.mostRead = Math.max(this.mostRead, read);
    };
  }

  /** Lets something happen, cut short after so many effects, and looks at what came of it. */
  async happen(happening: Happening, killAfter = Number.POSITIVE_INFINITY): Promise<void> {
    const { world } = this;
    const circumstances = await this.circumstances();
    world.killAfter(killAfter);
    try {
      await happen(world, this.acknowledged, happening);
      await world.wake();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    await world.buryTheDead();
    await world.wake();
    await this.lookAtArrivals(circumstances);
  }

  /** The most slots of one date that came, and the most nudges with those that were asked for. */
  mostOnADate(): { own: number; all: number } {
    const dates = [...Map.groupBy(this.arrived.keys(), (id) => dateOf(id as Nudge['id'])).values()];
    const most = (of: (ids: string[]) => number) => Math.max(0, ...dates.map(of));
    return {
      own: most((ids) => ids.filter((id) => !askedFor(id as Nudge['id'])).length),
      all: most((ids) => ids.length),
    };
  }

  private async circumstances() {
    const { world } = this;
    const { now, zone, around } = world;
    return world.unnoticed(async () => {
      const { cadence } = await readSettings(now);
      const today = now.toZonedDateTimeISO(zone).toPlainDate();
      const days = await readDays(today.subtract({ days: 1 }), today);
      const done = days.filter(({ response }) => response !== null).map(({ date }) => date.toString());
      return { cadence, done, inTheWay: around.away || around.fullscreen, audible: around.audible };
    });
  }

  private async lookAtArrivals(before: Awaited<ReturnType<Life['circumstances']>>): Promise<void> {
    const { world } = this;
    const shown = world.nudges.slice(this.seen).map(({ at }) => at.toString());
    this.seen = world.nudges.length;
    const after = await this.circumstances();
    const nudges = await world.unnoticed(() => readNudges(world.now, world.zone));
    const fresh = nudges
      .filter((nudge) => came(nudge) && !this.arrived.has(nudge.id))
      .sort((a, b) => Temporal.Instant.compare(a.since, b.since));
    const taken = fresh.map(({ since }) => since.toString());
    const twice = shown.filter((moment) => !taken.includes(moment));
    this.faults.push(...twice.map((moment) => `shown without a slot of its own at ${moment}`));
    for (const nudge of fresh) {
      const faults = [before, after].map(({ cadence }) =>
        nudgeFaults(nudge, [...this.arrived.values()], {
          cadence,
          zone: world.zone,
          isDone: (date) => before.done.includes(date) && after.done.includes(date),
          inTheWay: before.inTheWay && after.inTheWay,
          audible: before.audible && after.audible,
        }),
      );
      if (faults.every((list) => list.length > 0)) this.faults.push(...(faults[1] ?? []));
      this.arrived.set(nudge.id, nudge);
    }
  }
}

/** One day of a life: when the computer is awake, where it is, and what the person does. */
async function liveDay(life: Life, day: number): Promise<void> {
  const { world } = life;
  const fortnight = Math.floor(day / 14);
  const way = luckyOne(['eager', 'usual', 'usual', 'absent', 'holiday'] as const, 'way', fortnight);
  if (day % 14 === 0) {
    const zone = luck('travels', fortnight) < 0.4 ? luckyOne(zones, 'zone', fortnight) : 'Europe/Berlin';
    await life.happen({ kind: 'they travel', zone });
  }
  const minutesTo = (hour: number) => {
    const there = world.now.toZonedDateTimeISO(world.zone);
    const next = there.with({ hour, minute: luckyNumber(0, 59, 'minute', day, hour) });
    const moment = Temporal.ZonedDateTime.compare(next, there) > 0 ? next : next.add({ days: 1 });
    return Math.max(1, Math.round(there.until(moment).total('minutes')));
  };
  if (way === 'holiday') return life.happen({ kind: 'the computer sleeps', minutes: minutesTo(7) });

  // Some leave it running, and then the heart beats all night.
  const night = luck('night', day) < 0.2 ? 'time passes' : 'the computer sleeps';
  await life.happen({ kind: night, minutes: minutesTo(7) });
  if (luck('alarms', day) < 0.05) await life.happen({ kind: 'the alarms are lost' });
  if (luck('clock', day) < 0.01) await wrongClock(life, day);

  for (let part = 0; part < 5; part += 1) {
    const killAfter = luck('killed', day, part) < 0.2 ? luckyNumber(0, 60, 'kill', day, part) : undefined;
    const asleep = luck('asleep', day, part) < 0.3;
    const minutes = luckyNumber(5, 300, 'part', day, part);
    await life.happen({ kind: asleep ? 'the computer sleeps' : 'time passes', minutes }, killAfter);
    await life.happen({
      kind: 'something goes on',
      around: {
        ...nothingAround,
        [luckyOne(['away', 'fullscreen', 'audible'] as const, 'around', day, part)]: luck('goes on', day, part) < 0.3,
      },
    });
    if (luck('acts', day, part) < 0.4) {
      const deed = deedOf(luckyOne(ways[way], 'deed', day, part), day, part);
      await life.happen(deed, luck('cut short', day, part) < 0.2 ? luckyNumber(0, 40, 'cut', day, part) : undefined);
    }
  }
  await life.happen({ kind: 'they come back' });
}

/** The clock goes wrong for some hours, and is set right. */
async function wrongClock(life: Life, day: number): Promise<void> {
  const minutes = luckyOne([-180, -60, 90, 1440, 100_000], 'wrong by', day);
  await life.happen({ kind: 'the clock is set', minutes });
  await life.happen({ kind: 'time passes', minutes: 200 });
  await life.happen({ kind: 'the clock is set', minutes: -minutes });
}

test(
  'a person’s life with Tend: never too many nudges, none at night, and no more records than days can fill',
  async () => {
    tellSeed();
    const begin = Temporal.Instant.from('2026-11-22T07:00:00Z');
    const world = await newWorld(begin.toString(), 'Europe/Berlin', freshSettings(`someone of ${luck('seed')}`, begin));
    const life = new Life(world);
    await world.wake();
    const stored = () => world.unnoticed(async () => (await countRecords('nudges')) + (await countRecords('days')));
    const sizes = [await stored()];
    for (let day = 1; day <= lifetime; day += 1) {
      await liveDay(life, day);
      if (day % stretch === 0) sizes.push(await stored());
      if (day % 180 === 0) console.log(`day ${day}: ${world.nudges.length} nudges, ${sizes.at(-1)} records`);
    }
    // At the end of the life, all that was ever acknowledged in it is looked for.
    life.acknowledged.forget(plannedName);
    const lost = life.acknowledged.broken(namesIn(await look(world)));
    const added = sizes.slice(1).map((size, index) => size - (sizes[index] ?? 0));
    const { own, all } = life.mostOnADate();
    const of = (what: string) => life.faults.filter((fault) => fault.includes(what)).length;
    figure('life: days, wakes, kills', `${lifetime}, ${world.wakes}, ${world.deaths}`);
    figure('life: nudges', world.nudges.length);
    figure('life: slots shown twice', of('without a slot'));
    figure('life: nudges above the ceiling', of('ceiling'));
    figure('life: nudges in quiet hours', of('quiet'));
    figure('life: most slots of one date that came, and with what was asked for', `${own}, ${all}`);
    figure('life: acknowledged writes lost', lost.length);
    figure('life: records a day, on the whole', ((sizes.at(-1) ?? 0) / lifetime).toFixed(2));
    figure(`life: most records a day in ${stretch} days`, (Math.max(...added) / stretch).toFixed(2));
    figure('life: most records that one look at all of it read', life.mostRead);
    expect(life.faults).toEqual([]);
    expect(lost).toEqual([]);
    expect(Math.max(...added)).toBeLessThanOrEqual(stretch * mostRecordsADay);
    expect(life.mostRead).toBeLessThanOrEqual(mostReadAtOnce);
  },
  lifetime * 2_000,
);

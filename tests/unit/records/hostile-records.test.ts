import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { readLaterOffer } from '../../../app/nudges/put-off.ts';
import { readState } from '../../../app/nudges/read-known.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { previewWeek } from '../../../core/cadence/preview.ts';
import type { Day } from '../../../core/day/day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import type { Nudge } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import type { Mark } from '../../../core/strategies/mark.ts';
import type { OwnStrategy } from '../../../core/strategies/own-strategy.ts';
import { readBrowse } from '../../../entrypoints/browse/reading.ts';
import { readStatus } from '../../../entrypoints/popup/status.ts';
import { type StoreName, storeOf } from '../../../platform/storage/database.ts';
import { changeDay, readDays } from '../../../platform/storage/day-store.ts';
import { changeMark, newOwnId, readMarks, readOwn, writeOwn } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudge-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { bodyOf } from './body-of.ts';

/**
 * Anything may lie in the database: a disk has faults, and developer tools have users. Here every field of every record
 * is tried with every hostile value. The fields are found by walking examples, so one that is added tomorrow is tried
 * too; where it may be `null` or hold free text, `takes` has to say so.
 */

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const date = Temporal.PlainDate.from('2026-11-22');
const weeksAgo = now.subtract({ hours: 24 * 21 });
const time = (text: string) => Temporal.PlainTime.from(text);

const day: Day = {
  date,
  strategy: 'COM-02',
  shown: {
    id: 'COM-02',
    title: 'One question',
    theme: 'communication',
    minutes: 3,
    gate: 'open',
    why: 'Because.',
    today: 'Ask.',
    words: 'How was it?',
    if_badly: 'Stop.',
    reflect: 'What was new?',
    evidence: ['E12'],
  },
  swappedFrom: 'UND-01',
  putAside: ['VUL-12'],
  because: ['mood'],
  mood: 'tired',
  ladder: { level: 2, okays: 1 },
  plan: { when: 'the kettle boils', will: 'say “good night”', answer: 'not_today' },
  response: { outcome: 'mixed', line: 'We laughed.', at: now },
  draft: { outcome: 'okay', line: 'half a th' },
  planDraft: { when: 'I wake', will: 'sm' },
};

const nudge: Nudge = {
  id: '2026-11-22#0',
  at: now,
  until: now.add({ hours: 1 }),
  fate: 'shown',
  since: now,
  reason: 'joined',
  heldFor: 'audible',
  dotSince: now,
  answer: 'dismissed',
};

const mark: Mark = { id: 'COM-01', saved: true, hidden: false };

const own: OwnStrategy = {
  id: 'OWN-01',
  theme: 'patience_hope',
  level: 1,
  minutes: 3,
  alone: true,
  title: 'Water the plants',
  why: 'They are ours.',
  today: 'Ask them along.',
  words: 'Come along?',
  if_badly: 'Water them alone.',
  reflect: 'What grew?',
};

const settings: Settings = {
  ...freshSettings('a seed', weeksAgo),
  worry: 'relying',
  who: 'friend',
  minutes: 3,
  themesOff: ['consistency'],
  resumedAt: now.subtract({ hours: 2 }),
  gentleUntil: now.add({ hours: 24 }),
  backOff: { step: 1, ignored: 2, from: date, told: true, kept: false },
  cadence: {
    ...defaultCadence(),
    activeDays: [7],
    windowsOn: { 6: [{ from: time('10:00'), to: time('11:00') }] },
    pausedUntil: now.subtract({ hours: 1 }),
  },
};
const withRhythm = (rhythm: Settings['cadence']['rhythm']) =>
  storedSettings({ ...settings, cadence: { ...settings.cadence, rhythm } });

const hostile = {
  null: null,
  nothing: undefined,
  'not a number': Number.NaN,
  'a number': 7,
  'a big integer': 10n,
  true: true,
  'an empty text': '',
  'a megabyte of text': 'x'.repeat(1_000_000),
  'a lone surrogate': '\ud800',
  'the last date': '+275760-09-13',
  'the last moment': '+275760-09-13T00:00:00Z',
  'a moment after it': '+275760-09-14T00:00:00Z',
  'a date of another calendar': '2026-11-22[u-ca=hebrew]',
  'a list': [[]],
  'an object': {},
  'a date object': new Date(0),
  'a map': new Map([['a', 1]]),
  'a prototype': JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
} satisfies Record<string, unknown>;
type What = keyof typeof hostile;
const whats = Object.keys(hostile) as What[];

/** What a person typed, or chance wrote, may be any text. It has to come back as it was. */
const texts: What[] = [
  'a lone surrogate',
  'the last date',
  'the last moment',
  'a moment after it',
  'a date of another calendar',
];

interface Kind {
  name: string;
  store: StoreName;
  /** One record of each form that the kind has; lists in it hold one thing, that is enough to be walked. */
  examples: object[];
  /** By path, what a field holds without harm although it is hostile elsewhere. */
  takes: Record<string, What[]>;
}

/** A kind of which there are many, each under a key of its own. */
interface ManyKind extends Kind {
  key: (index: number) => string;
  /** What the n-th one says of itself. */
  named: (index: number) => object;
  /** All that can be read, by key, in the form in which it is stored. */
  read: () => Promise<Map<string, object>>;
}

const dateOf = (index: number) => date.subtract({ days: index }).toString();
const numberOf = (index: number) => String(index + 10);
const fields = (names: readonly string[], whatAll: readonly What[]) =>
  Object.fromEntries(names.map((name) => [name, [...whatAll]]));
const byKey = <T>(records: readonly T[], key: (record: T) => unknown, stored: (record: T) => object) =>
  new Map(records.map((record) => [String(key(record)), stored(record)]));

const many: ManyKind[] = [
  {
    name: 'day',
    store: 'days',
    examples: [storedDay(day)],
    takes: {
      ...fields(['putAside', 'because', 'ladder', 'shown.evidence'], ['nothing']),
      ...fields(['strategy', 'shown', 'swappedFrom', 'plan.answer', 'response', 'draft.outcome'], ['null']),
      ...fields(['mood', 'plan', 'draft', 'planDraft'], ['null', 'nothing']),
      ...fields(['shown.minutes', 'ladder.okays'], ['a number']),
      ...fields(['plan.when', 'plan.will'], texts),
      ...fields(['response.line', 'draft.line', 'planDraft.when', 'planDraft.will'], [...texts, 'an empty text']),
      ...fields(
        ['title', 'why', 'today', 'words', 'if_badly', 'reflect'].map((name) => `shown.${name}`),
        [...texts, 'an empty text'],
      ),
      'shown.evidence.0': ['an empty text', 'a lone surrogate'],
    },
    key: dateOf,
    named: (index) => ({ date: dateOf(index) }),
    read: async () => byKey(await readDays(date.subtract({ days: 100 }), date), (one) => one.date, storedDay),
  },
  {
    name: 'nudge',
    store: 'nudges',
    examples: [storedNudge(nudge)],
    takes: { ...fields(['reason', 'answer'], ['null']), ...fields(['heldFor', 'dotSince'], ['null', 'nothing']) },
    key: (index) => `2026-11-22#${index}`,
    named: (index) => ({ id: `2026-11-22#${index}` }),
    read: async () => byKey(await readNudges(now, zone), ({ id }) => id, storedNudge),
  },
  {
    name: 'mark',
    store: 'marks',
    examples: [mark],
    takes: fields(['saved', 'hidden'], ['true']),
    key: (index) => `mark/COM-${numberOf(index)}`,
    named: (index) => ({ id: `COM-${numberOf(index)}` }),
    read: async () =>
      byKey(
        await readMarks(),
        ({ id }) => `mark/${id}`,
        (one) => one,
      ),
  },
  {
    name: 'strategy of one’s own',
    store: 'marks',
    examples: [own],
    takes: {
      alone: ['true'],
      ...fields(['title', 'today'], texts),
      ...fields(['why', 'words', 'if_badly', 'reflect'], [...texts, 'an empty text']),
    },
    key: (index) => `own/OWN-${numberOf(index)}`,
    named: (index) => ({ id: `OWN-${numberOf(index)}` }),
    read: async () =>
      byKey(
        await readOwn(),
        ({ id }) => `own/${id}`,
        (one) => one,
      ),
  },
];

const settingsKind: Kind = {
  name: 'settings',
  store: 'settings',
  examples: [
    storedSettings(settings),
    withRhythm({ kind: 'fixed', times: [time('18:00')] }),
    withRhythm({ kind: 'every', hours: 3 }),
    withRhythm({ kind: 'weekly', perWeek: 2 }),
  ],
  takes: {
    seed: texts,
    ...fields(['sound', 'cadence.on', 'backOff.told', 'backOff.kept'], ['true']),
    ...fields(['holds.away', 'holds.fullscreen', 'holds.audible'], ['true']),
    ...fields(['who', 'minutes', 'resumedAt', 'gentleUntil'], ['null', 'nothing']),
    ...fields(['themesOff', 'holds', 'backOff', 'cadence.windowsOn.6'], ['nothing']),
    ...fields(['worry', 'backOff.from', 'cadence.quiet', 'cadence.pausedUntil'], ['null']),
    ...fields(['backOff.ignored', 'cadence.activeDays.0'], ['a number']),
    ...fields(['cadence.rhythm.hours', 'cadence.rhythm.perWeek'], ['a number']),
    // A week in which no day has windows of its own.
    'cadence.windowsOn': ['an object', 'a date object', 'a map'],
  },
};

/** Every field of a stored record, also those inside of others: `cadence.windows.0.from`. */
function pathsIn(record: unknown, prefix = ''): string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, value]) => [prefix + name, ...pathsIn(value, `${prefix}${name}.`)]);
}

/** Every field of a kind, with an example that has it. */
function fieldsOf({ examples }: Kind): { path: string; example: object }[] {
  const examplesByPath = new Map(
    examples.flatMap((example) => pathsIn(example).map((path) => [path, example] as const)),
  );
  return [...examplesByPath].map(([path, example]) => ({ path, example }));
}

/** A copy of a record that holds something else at this path. */
function withAt(record: object, path: string, value: unknown): object {
  const [first = '', ...rest] = path.split('.');
  const copy = (Array.isArray(record) ? [...record] : { ...record }) as Record<string, unknown>;
  copy[first] = rest.length === 0 ? value : withAt(copy[first] as object, rest.join('.'), value);
  return copy;
}

/** What is lost where this field cannot be read: of a list, the entry. */
const lostAt = (path: string) => path.replace(/\.\d+(\..*)?$/, '');

const isTaken = ({ takes }: Kind, path: string, what: What) => takes[path]?.includes(what) ?? false;

let world: FakeWorld;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone, settings);
});

test.each([...many, settingsKind])('what a $name takes is said of fields that it has', (kind) => {
  const known = new Set(fieldsOf(kind).map(({ path }) => path));
  expect(Object.keys(kind.takes).filter((path) => !known.has(path))).toEqual([]);
});

describe.each(many)('a stored $name', (kind) => {
  const { store, key, named, examples } = kind;

  /**
   * Stores these among good ones, reads all, and tells what became of each: read as it is, mended with the original kept
   * aside, or moved aside whole.
   */
  async function stored(records: readonly unknown[]) {
    const good = [0, records.length + 1].map((index) => ({ ...examples[0], ...named(index) }));
    const all = [good[0], ...records, good[1]];
    for (const [index, record] of all.entries()) await set(key(index), record, storeOf(store));
    const read = await kind.read();
    const aside = await readRaw('quarantine');
    const left = await readRaw(store);
    expect([0, all.length - 1].map((index) => read.get(key(index)))).toEqual(good);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    return records.map((record, position) => {
      const raw = aside[`${store}/${key(position + 1)}`];
      if (raw === undefined) return read.has(key(position + 1)) ? 'read' : 'gone';
      if (!isDeepStrictEqual(raw, record)) return 'aside, but changed';
      if (!read.has(key(position + 1))) return 'aside';
      return isDeepStrictEqual(bodyOf(left[key(position + 1)]), read.get(key(position + 1)))
        ? 'mended'
        : 'mended, but not stored';
    });
  }

  test.each(fieldsOf(kind))(
    'with something hostile as $path loses that alone, is kept aside as it was, and the others are read',
    async ({ path, example }) => {
      const whole = whats.map((_, position) => ({ ...example, ...named(position + 1) }));
      const records = whole.map((record, position) => withAt(record, path, hostile[whats[position] ?? 'null']));
      const became = await stored(records);
      const expected = whats.map((what) => `${what}: ${isTaken(kind, path, what) ? 'read' : 'mended'}`);
      expect(whats.map((what, position) => `${what}: ${became[position]}`)).toEqual(expected);
      const read = await kind.read();
      for (const [position, record] of whole.entries()) {
        const [mended, original] = [read.get(key(position + 1)) ?? {}, record].map((one) =>
          withAt(one, lostAt(path), 0),
        );
        expect(mended, whats[position]).toEqual(original);
      }
    },
  );

  test('that is something else altogether goes aside, and the others are read', async () => {
    const dressedUp = JSON.parse(`{"__proto__": ${JSON.stringify(examples[0])}}`);
    const records = [...Object.values(hostile).filter((value) => value !== undefined), dressedUp];
    expect(await stored(records)).toEqual(records.map(() => (store === 'nudges' ? 'mended' : 'aside')));
  });

  test('with a prototype as a key of each object in it is read without', async () => {
    const dressed = examples.map((example, position) =>
      JSON.parse(
        JSON.stringify({ ...example, ...named(position + 1) }).replaceAll('{', '{"__proto__":{"polluted":true},'),
      ),
    );
    expect(await stored(dressed)).toEqual(examples.map(() => 'read'));
    const read = await kind.read();
    for (const [position, example] of examples.entries()) {
      expect(read.get(key(position + 1))).toEqual({ ...example, ...named(position + 1) });
    }
  });

  test('that says it is another one than its key is the one of its key', async () => {
    expect(await stored([{ ...examples[0], ...named(7) }])).toEqual(['mended']);
    expect((await kind.read()).get(key(1))).toEqual({ ...examples[0], ...named(1) });
  });

  test('with text that is no proper Unicode comes back as it was', async () => {
    const anyText = Object.keys(kind.takes).filter((path) => isTaken(kind, path, 'a lone surrogate'));
    for (const path of anyText) {
      const example = fieldsOf(kind).find((field) => field.path === path)?.example ?? {};
      const odd = withAt({ ...example, ...named(1) }, path, 'a\udfff\ud800\u202e');
      await set(key(1), odd, storeOf(store));
      expect((await kind.read()).get(key(1))).toEqual(odd);
    }
  });
});

describe('stored settings', () => {
  const fresh = storedSettings(freshSettings('another seed', weeksAgo));

  /** Reads what lies there; gives what is stored then, and what went aside at this reading. */
  async function mended(raw: unknown, reading: number) {
    const moment = now.add({ seconds: reading });
    await set('settings', raw, storeOf('settings'));
    const read = await readSettings(moment);
    const kept = bodyOf(await get('settings', storeOf('settings')));
    return { read, kept, aside: await get(`settings/${moment}`, storeOf('quarantine')) };
  }

  test.each(fieldsOf(settingsKind))(
    'with something hostile as $path lose that alone, and all of it is kept aside',
    async ({ path, example }) => {
      const lost = lostAt(path);
      for (const [reading, what] of whats.entries()) {
        const raw = withAt(example, path, hostile[what]);
        const { read, kept, aside } = await mended(raw, reading);
        expect(isDeepStrictEqual(withAt(kept as object, lost, 0), withAt(example, lost, 0)), what).toBe(true);
        if (isTaken(settingsKind, path, what)) {
          expect(aside, what).toBeUndefined();
          if (texts.includes(what) || what === 'null') expect(valueAt(storedSettings(read), path)).toBe(hostile[what]);
        } else {
          expect(isDeepStrictEqual(aside, raw), `${what} is kept aside`).toBe(true);
          // The moment since when the cadence holds, and the seed, are new for everyone.
          if (lost === 'seed' || lost === 'cadenceSince') continue;
          // A rhythm of another kind than the fresh one keeps its kind.
          const ofItsKind = lost.startsWith('cadence.rhythm.');
          expect(valueAt(kept, lost)).toEqual(ofItsKind ? rhythmStandIns(example)[lost] : valueAt(fresh, lost));
        }
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('that are something else altogether begin anew, and are kept aside', async () => {
    const dressedUp = JSON.parse(`{"__proto__": ${JSON.stringify(storedSettings(settings))}}`);
    const whole = [...Object.values(hostile).filter((value) => value !== undefined), dressedUp];
    for (const [reading, raw] of whole.entries()) {
      const { read, aside } = await mended(raw, reading);
      expect(storedSettings({ ...read, seed: 'another seed', cadenceSince: weeksAgo })).toEqual(fresh);
      expect(isDeepStrictEqual(aside, raw), String(reading)).toBe(true);
    }
  });

  test('with a prototype as a key of each object in them are read without', async () => {
    const plain = storedSettings(settings);
    const dressed = JSON.parse(JSON.stringify(plain).replaceAll('{', '{"__proto__":{"polluted":true},'));
    const { read, aside } = await mended(dressed, 0);
    // No weekday is called that, and what was there is kept aside.
    expect(storedSettings(read)).toEqual(plain);
    expect(isDeepStrictEqual(aside, dressed)).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('that cannot be read are in one place or the other, wherever the worker is killed', async () => {
    const raw = { ...storedSettings(settings), look: 'purple' };
    for (let effects = 0; effects < 8; effects += 1) {
      world = await newWorld(now.toString(), zone);
      await set('settings', raw, storeOf('settings'));
      world.killAfter(effects);
      await readSettings(now).catch(() => {});
      world.revive();
      const places = [...Object.values(await readRaw('settings')), ...Object.values(await readRaw('quarantine'))];
      expect(places, `killed after ${effects} effects`).toContainEqual(raw);
    }
  });
});

/** What stands in for each field of a rhythm that cannot be read. */
function rhythmStandIns(example: object): Record<string, unknown> {
  return {
    'cadence.rhythm.kind': valueAt(example, 'cadence.rhythm.kind'),
    'cadence.rhythm.times': ['18:00'],
    'cadence.rhythm.hours': 2,
    'cadence.rhythm.perDay': 1,
    'cadence.rhythm.perWeek': 1,
  };
}

function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (inner as Record<string, unknown>)[name], record);
}

describe('with something odd in what is stored, no surface and no waking fails', () => {
  const farAway: What[] = ['the last date', 'the last moment', 'a date of another calendar'];
  const isDated = (value: unknown) => typeof value === 'string' && /^\d\d/.test(value);
  /** What is refused lies aside by then. What is left is what a field takes, and what looks like a date. */
  const odd = (kind: Kind, path: string, value: unknown) =>
    whats.filter((what) => isTaken(kind, path, what) || (isDated(value) && farAway.includes(what)));
  const rows = [
    ...many.map((kind) => ({ kind, key: kind.key(0), named: kind.named(0) })),
    { kind: settingsKind, key: 'settings', named: {} },
  ].flatMap(({ kind, key, named }) =>
    fieldsOf(kind)
      .map(({ path, example }) => ({
        what: `${kind.name}: ${path}`,
        kind,
        key,
        path,
        record: { ...example, ...named },
      }))
      .filter(({ path, record }) => odd(kind, path, valueAt(record, path)).length > 0),
  );

  test.each(rows)('$what', async ({ kind, key, path, record }) => {
    const failed: string[] = [];
    for (const what of odd(kind, path, valueAt(record, path))) {
      world = await newWorld(now.toString(), zone, settings);
      await set(key, withAt(record, path, hostile[what]), storeOf(kind.store));
      const uses = {
        waking: () => world.wake(),
        popup: async () => {
          const today = await openToday(readSettings(now), now, zone);
          expect(today.date.toString()).toBe('2026-11-22');
          await readStatus(today.date, now, zone);
        },
        later: () => readLaterOffer(now, zone),
        options: async () => previewWeek(await readState(await readSettings(now), now, zone), now, zone),
        answer: () => answerWaiting(world, 'opened', now, zone),
      };
      for (const [name, use] of Object.entries(uses)) {
        await use().catch((error: unknown) => failed.push(`${name} with ${what}: ${error}`));
      }
    }
    expect(failed).toEqual([]);
  });
});

describe('what cannot be read', () => {
  test('can be taken along in a copy, whatever it is', async () => {
    for (const [what, value] of Object.entries(hostile)) {
      await set(what, { value }, storeOf('quarantine'));
      const copy = await copyOfEverything(now).catch((error: unknown) => String(error));
      expect(copy, what).toContain(JSON.stringify(what));
    }
  });

  test('goes aside also where it is changed before it was read', async () => {
    await set('mark/COM-01', { id: 'COM-01', saved: 'yes' }, storeOf('marks'));
    await changeMark('COM-01', { hidden: true });
    await set('2026-11-22', { line: 'My own words.' }, storeOf('days'));
    await changeDay(date, (current) => current ?? day);
    expect(await readRaw('quarantine')).toEqual({
      'marks/mark/COM-01': { id: 'COM-01', saved: 'yes' },
      'days/2026-11-22': { line: 'My own words.' },
    });
  });

  test('stays aside when it happens to the same day again', async () => {
    for (const line of ['The first.', 'The second.']) {
      await set('2026-11-22', { line }, storeOf('days'));
      await readDays(date, date);
    }
    expect(JSON.stringify(await readRaw('quarantine'))).toContain('The first.');
  });

  test('holds its slot, wherever the worker is killed', async () => {
    const evening = { ...settings.cadence, rhythm: { kind: 'fixed' as const, times: [time('18:00')] } };
    for (let effects = 0; effects < 40; effects += 1) {
      world = await newWorld(now.toString(), zone, {
        ...settings,
        backOff: { ...settings.backOff, step: 0 },
        cadence: evening,
      });
      await set('2026-11-22#1080', { fate: 12 }, storeOf('nudges'));
      world.killAfter(effects);
      await world.wake().catch(() => {});
      world.revive();
      await world.wake();
      expect(world.nudges, `killed after ${effects} effects`).toEqual([]);
    }
  });

  test('hides nothing of what is said of the same day after it', async () => {
    await set('2026-11-22', { ...storedDay({ ...day, response: null }), date: '+275760-09-13' }, storeOf('days'));
    await respond(await openToday(readSettings(now), now, zone), 'okay', 'It went well.', now);
    expect((await openToday(readSettings(now), now, zone)).response?.line).toBe('It went well.');
  });

  test('keeps nobody from writing an idea of their own, where it stands for the last number', async () => {
    for (const value of [...Object.values(hostile), Number.POSITIVE_INFINITY, 1e9, -5, 2.5]) {
      world = await newWorld(now.toString(), zone, settings);
      await set('last own number', value, storeOf('marks'));
      const id = await newOwnId();
      await writeOwn({ ...own, id });
      expect(await readOwn(), String(value).slice(0, 20)).toEqual([{ ...own, id }]);
    }
  });

  test('keeps no page with all ideas from opening', async () => {
    world = await newWorld(now.toString(), zone, { ...settings, gentleUntil: null });
    for (const { examples, key, store } of many) await set(key(0), withAt(examples[0] ?? {}, 'id', 7), storeOf(store));
    expect((await readBrowse(now, zone)).strategies.length).toBeGreaterThan(200);
  });
});

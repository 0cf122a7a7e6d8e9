import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { readLaterOffer } from '../../../app/nudges/put-off.ts';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { dayKind } from '../../../core/day/stored-day.ts';
import { nudgeKind } from '../../../core/nudges/stored-nudge.ts';
import { unwrap, wrap } from '../../../core/records/envelope.ts';
import { declareKind, type Kind } from '../../../core/records/kind.ts';
import { hasNewer } from '../../../core/records/reading.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { settingsKind } from '../../../core/settings/stored-settings.ts';
import { markKind } from '../../../core/strategies/mark.ts';
import { ownKind } from '../../../core/strategies/own-strategy.ts';
import { readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import { readJournal, type Wanted } from '../../../entrypoints/journal/journal-reading.ts';
import { type StoreName, storeOf } from '../../../platform/storage/database.ts';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import { failureOf } from '../../../platform/storage/failure.ts';
import { readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { changeMark, changeOwn, readMarks, readOwn } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { listPacks } from '../../../platform/storage/packs/pack-store.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const zone = 'Europe/Berlin';
const today = Temporal.PlainDate.from('2026-11-22');
const golden = JSON.parse(readFileSync('tests/golden/before-the-envelope.json', 'utf8'));

const kinds: { kind: Kind<never>; records: Record<string, object>; idOf?: (key: string) => string }[] = [
  { kind: settingsKind(freshSettings('another seed', now)) as Kind<never>, records: golden.settings },
  { kind: dayKind as Kind<never>, records: golden.days },
  { kind: nudgeKind as Kind<never>, records: golden.nudges },
  { kind: markKind as Kind<never>, records: { 'COM-01': golden.marks['mark/COM-01'] } },
  { kind: ownKind as Kind<never>, records: { 'OWN-01': golden.marks['own/OWN-01'] } },
];
const rows = kinds.flatMap(({ kind, records }) =>
  Object.entries(records).map(([key, body]) => ({ name: `${kind.name} ${key}`, kind, key, body })),
);

describe('a record from before there were envelopes', () => {
  test.each(rows)('$name is read, and is the same in an envelope', ({ kind, key, body }) => {
    const read = unwrap(kind, body, key);
    if (read.state !== 'sound') return expect.unreachable(JSON.stringify(read));
    const wrapped = JSON.parse(JSON.stringify(wrap(kind, read.record, now)));
    expect(wrapped).toMatchObject({ kind: kind.name, version: kind.version, changed: now.toString() });
    // What it held is still there; what it lacked has come to it.
    expect(wrapped.body).toMatchObject(body);
    expect(unwrap(kind, wrapped, key)).toEqual(read);
  });
});

describe('an envelope', () => {
  const { kind, key, body } = rows.find(({ name }) => name === 'day 2026-11-22') ?? expect.unreachable();
  const read = unwrap(kind, body, key);
  if (read.state !== 'sound') throw new Error('the example is sound');
  const whole = wrap(kind, read.record, now);

  test.each([
    ['kind', [null, 7, 'nudge', undefined]],
    ['version', [null, 'x', Number.NaN, 0, -1, 1.5, undefined]],
    ['changed', [null, 7, 'yesterday', undefined]],
  ])('with something hostile as %s costs nothing of what is in it', (field, values) => {
    for (const value of values) {
      const reading = unwrap(kind, { ...whole, [field]: value }, key);
      expect(reading, String(value)).toEqual({ state: 'mended', record: read.record, mended: [field] });
    }
  });

  test('around something that is no body is broken', () => {
    for (const value of [null, 7, '', [], {}])
      expect(unwrap(kind, { ...whole, body: value }, key).state).toBe('broken');
  });

  test('of an older version is led to the present one, step by step', () => {
    const steps = {
      2: (older: unknown) => ({ ...(older as object), mood: 'calm' }),
      3: (older: unknown) => ({ ...(older as object), because: ['saved'] }),
    };
    const third = declareKind({ ...kind, version: 3, steps });
    const expected = { mood: 'calm', because: ['saved'] };
    for (const [version, from] of [
      [1, { ...whole, version: 1 }],
      [1, body],
    ] as const) {
      expect(unwrap(third, from, key), `from ${version}`).toMatchObject({ state: 'sound', record: expected });
    }
    expect(unwrap(third, { ...whole, version: 2 }, key)).toMatchObject({
      record: { mood: 'tired', because: ['saved'] },
    });
    expect(unwrap(third, { ...whole, version: 3 }, key)).toEqual(read);
  });

  test('of a kind whose steps do not reach its version is refused when it is declared', () => {
    const step = (older: unknown) => older;
    expect(() => declareKind({ ...kind, version: 2 })).toThrow('a day of version 2 has the steps “”');
    expect(() => declareKind({ ...kind, version: 1, steps: { 2: step } })).toThrow('steps “2”');
    expect(() => declareKind({ ...kind, version: 3, steps: { 2: step, 4: step } })).toThrow('steps “2, 4”');
    expect(() => declareKind({ ...kind, version: 3, steps: { 1: step, 2: step } })).toThrow('steps “1, 2”');
    expect(declareKind({ ...kind, version: 3, steps: { 3: step, 2: step } }).version).toBe(3);
  });
});

describe('what a later Tend wrote', () => {
  const later = (kind: string, more: object = {}) => ({
    kind,
    version: 99,
    changed: `${now}`,
    body: { sealed: 'x' },
    ...more,
  });
  let world: FakeWorld;
  beforeEach(async () => {
    world = await newWorld(now.toString(), zone);
    await readSettings(now);
  });

  const places: { store: StoreName; key: string; kind: string; change: () => Promise<unknown> }[] = [
    {
      store: 'days',
      key: '2026-11-22',
      kind: 'day',
      change: () => beginDay(today, (day) => day ?? expect.unreachable()),
    },
    { store: 'marks', key: 'mark/COM-01', kind: 'mark', change: () => changeMark('COM-01', { saved: true }) },
    {
      store: 'marks',
      key: 'own/OWN-01',
      kind: 'own',
      change: () => changeOwn('OWN-01', () => golden.marks['own/OWN-01']),
    },
    { store: 'settings', key: 'settings', kind: 'settings', change: () => changeSettings(now, (current) => current) },
  ];
  test.each(places)('stays as it is in $key, whatever reads or changes it, and it is said', async (place) => {
    const { store, key, kind, change } = place;
    const record = later(kind);
    await set(key, record, storeOf(store));
    await Promise.allSettled([
      readDays(today, today),
      readMarks(),
      readOwn(),
      readNudges(now, zone),
      readSettings(now),
    ]);
    const refused = await change().then(() => null, failureOf);
    expect(refused).toBe('newer');
    await world.wake().catch(() => {});
    expect(await get(key, storeOf(store))).toEqual(record);
    expect(await readRaw('quarantine')).toEqual({});
  });

  test('as a nudge holds its slot and is left alone', async () => {
    const record = later('nudge');
    await set('2026-11-22#0', record, storeOf('nudges'));
    expect((await readNudges(now, zone)).map(({ id, fate }) => [id, fate])).toEqual([['2026-11-22#0', 'shown']]);
    await world.runUntil(now.add({ hours: 5 }));
    await readLaterOffer(now, zone);
    expect(world.nudges).toEqual([]);
    expect(await get('2026-11-22#0', storeOf('nudges'))).toEqual(record);
  });

  const ofJournal = (section: Wanted['section']) => async () => {
    const lookBack = { year: 2026, month: null, week: null, withHard: false };
    return (await readJournal({ section, days: 9, notes: 9, lookBack }, now, zone)).hasNewer;
  };
  const ideas = async () => (await readBrowse(now, zone)).hasNewer;
  const packs = async () => hasNewer(await listPacks());
  const summary = async () => (await readReadable()).records.hasNewer;
  const search = async () => hasNewer(...(await Array.fromAsync(readNotesInPieces(1))));
  const pack = '0123456789abcdef0123456789abcdef';
  const lists: [StoreName, string, string, Record<string, () => Promise<boolean>>][] = [
    ['days', '2026-11-21', 'day', { days: ofJournal('days'), lookBack: ofJournal('look-back'), summary }],
    ['promises', '0123456789abcdef', 'promise', { promises: ofJournal('promises'), summary }],
    ['checkins', '2026-11-21', 'checkIn', { checkIns: ofJournal('check-in'), summary }],
    ['notes', 'note/2026-11-21/0123456789abcdef', 'note', { notes: ofJournal('notes'), search, summary }],
    ['notes', 'hard/0123456789abcdef', 'hardDay', { notes: ofJournal('notes'), lookBack: ofJournal('look-back') }],
    ['marks', 'mark/COM-02', 'mark', { ideas }],
    ['marks', 'own/OWN-02', 'own', { ideas }],
    ['marks', `pack/${pack}`, 'pack', { ideas, packs }],
    ['marks', `idea/PCK-${pack}-tea`, 'packIdea', { ideas, packs }],
  ];
  test.each(lists)('in %s, as %s, is said to be there at every list that it is missing from', async (...row) => {
    const [store, key, kind, readers] = row;
    for (const [name, read] of Object.entries(readers)) expect(await read(), name).toBe(false);
    const record = later(kind, { body: { sort: 'page' } });
    await set(key, record, storeOf(store));
    for (const [name, read] of Object.entries(readers)) expect(await read(), name).toBe(true);
    expect(await get(key, storeOf(store))).toEqual(record);
  });

  test('hides none of the others', async () => {
    await set('2026-11-21', later('day'), storeOf('days'));
    await set('2026-11-22', golden.days['2026-11-22'], storeOf('days'));
    expect((await readDays(today.subtract({ days: 3 }), today)).map(({ date }) => String(date))).toEqual([
      '2026-11-22',
    ]);
  });
});

test('a record of today’s form is in an envelope once it is changed, wherever that is cut short', async () => {
  const old = golden.days['2026-11-22'];
  for (let effects = 0; effects < 8; effects += 1) {
    const world = await newWorld(now.toString(), zone);
    await readSettings(now);
    await set('2026-11-22', old, storeOf('days'));
    world.killAfter(effects);
    const change = () => beginDay(today, (day) => ({ ...(day ?? expect.unreachable()), mood: 'calm' }));
    await change().catch(() => {});
    world.revive();
    const [stored] = await readDays(today, today);
    expect(stored?.response?.line, `killed after ${effects} effects`).toBe(old.response.line);
    await change();
    expect(await get('2026-11-22', storeOf('days'))).toMatchObject({ kind: 'day', version: 1, body: { mood: 'calm' } });
    expect(await readRaw('quarantine')).toEqual({});
  }
});

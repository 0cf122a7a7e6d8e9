import { beforeEach, describe, expect, test } from 'vitest';
import { openBackup } from '../../../../app/transfer/import.ts';
import type { Day } from '../../../../core/day/day.ts';
import { newDay } from '../../../../core/day/new-day.ts';
import type { OwnPromise } from '../../../../core/journal/own-promise.ts';
import { firstRung } from '../../../../core/picking/ladder.ts';
import { wrap } from '../../../../core/records/envelope.ts';
import { freshSettings } from '../../../../core/settings/settings.ts';
import type { BackupStore } from '../../../../core/transfer/backup.ts';
import { importPlan } from '../../../../core/transfer/import-plan.ts';
import { placeOf } from '../../../../core/transfer/record-place.ts';
import { importAll, readAll } from '../../../../platform/storage/transfer/import-store.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { now } from '../../records/any-record.ts';
import { fileOf, store } from '../any-backup.ts';

const later = now.add({ minutes: 5 });
const date = Temporal.PlainDate.from('2026-11-22');
const id = '0123456789abcdef';
beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

const stored = (name: BackupStore, key: string, record: object, changed: Temporal.Instant) => {
  const place = placeOf({ store: name, key }) ?? expect.unreachable(key);
  return { store: name, key, value: JSON.parse(JSON.stringify(wrap(place.kind, record, changed))) };
};
type Stored = ReturnType<typeof stored>;
const damaged = ({ value, ...one }: Stored, body: object): Stored => ({
  ...one,
  value: { ...value, body: { ...value.body, ...body } },
});
async function bring({ store, key, value }: Stored) {
  const stores = { [store]: { [key]: value } };
  const backup = await openBackup(fileOf(JSON.stringify({ tend: 3, saved: now.toString(), stores })));
  return importAll((here) => importPlan(backup, here, 'merge'), now);
}
const valuesIn = async (names: (name: string) => boolean) =>
  (await readAll()).filter((one) => names(one.store)).map(({ value }) => value);
const aside = () => valuesIn((name) => name === 'quarantine');

const answers = { foreseeing: 4, word_and_act: 3, turning_to: 4, year_ahead: 2, understood: 3, softer_side: 4 };
const day: Day = newDay(date, { id: 'COM-01', because: [] }, firstRung);
const promise: OwnPromise = {
  id,
  what: 'Call her',
  to: '',
  due: { date, time: null },
  series: null,
  past: [],
  asked: false,
  made: now,
  draft: null,
};
const note = {
  id: `2026-11-22/${id}`,
  sort: 'page',
  strategy: null,
  text: '',
  draft: null,
  written: now,
  parked: null,
};
const said = (answer: 'kept' | 'missed', at: Temporal.Instant) => ({ date, time: null, answer, at });
const response = { outcome: 'okay', line: '', at: now };

describe('of two copies of which one cannot be read in full, the whole one holds and the other is set aside:', () => {
  test.each<[BackupStore, string, record: object, unreadable: object]>([
    ['checkins', '2026-11-22', { date, answers }, { answers: 'x' }],
    ['marks', 'mark/COM-01', { id: 'COM-01', saved: true, hidden: true }, { hidden: 'x' }],
    ['promises', id, promise, { what: 7, due: 'soon' }],
    ['days', '2026-11-22', { ...day, mood: 'calm', response }, { response: { outcome: 'okay', line: ['We sang.'] } }],
    ['notes', `note/${note.id}`, { ...note, text: 'It rained.' }, { text: ['We sang.'] }],
  ])('%s/%s', async (name, key, record, unreadable) => {
    const [whole, other] = [stored(name, key, record, now), damaged(stored(name, key, record, later), unreadable)];
    for (const [here, inFile] of [
      [whole, other],
      [other, whole],
    ] as const) {
      await newWorld(now.toString(), 'Europe/Berlin');
      await store([here]);
      await bring(inFile);
      expect(await valuesIn((one) => one === name)).toEqual([whole.value]);
      expect(await aside()).toEqual([other.value]);
      expect((await bring(inFile)).put).toEqual([]);
    }
  });
});

test('settings that cannot be read in full are set aside, but not until when only gentle ideas come', async () => {
  const settings = { ...freshSettings('one', now), sound: true };
  const gentleUntil = now.add({ hours: 2000 });
  const here = stored('settings', 'settings', settings, now);
  await store([here]);
  const inFile = damaged(stored('settings', 'settings', { ...settings, gentleUntil, sound: false }, later), {
    look: 7,
  });
  await bring(inFile);
  const body = { ...here.value.body, gentleUntil: gentleUntil.toString() };
  expect(await valuesIn((name) => name === 'settings')).toEqual([{ ...here.value, changed: expect.anything(), body }]);
  expect(await aside()).toEqual([inFile.value]);
  expect((await bring(inFile)).put).toEqual([]);
});

test('a note that was removed is nowhere kept aside, whatever cannot be read of a copy', async () => {
  const key = `note/${note.id}`;
  await store([stored('notes', key, { removed: later }, later)]);
  await bring(damaged(stored('notes', key, { ...note, text: 'It rained.' }, now), { sort: 'letter' }));
  expect(await aside()).toEqual([]);
});

test.each<[string, BackupStore, string, here: object, inFile: object, left: object | null]>([
  [
    'an answer that was taken back is not given again',
    'promises',
    id,
    promise,
    { ...promise, due: null, past: [said('missed', now)] },
    null,
  ],
  [
    'nor beside another one of that date',
    'promises',
    id,
    { ...promise, due: null, past: [said('kept', later)] },
    { ...promise, due: null, past: [said('missed', now)] },
    null,
  ],
  [
    'what was said of another date is remembered',
    'promises',
    id,
    { ...promise, due: { date: date.add({ days: 7 }), time: null } },
    { ...promise, past: [said('kept', now)] },
    { due: { date: '2026-11-29' }, past: [{ answer: 'kept' }] },
  ],
  [
    'an idea that was tried leads before a later one that was not',
    'days',
    '2026-11-22',
    { ...day, strategy: 'UND-12' },
    { ...day, response },
    { strategy: 'COM-01', response: { outcome: 'okay' } },
  ],
])(
  'of what was changed here since, %s, and only what stays is said to',
  async (_what, name, key, here, inFile, left) => {
    const one = stored(name, key, here, later);
    await store([one]);
    const { newerHere, counts } = await bring(stored(name, key, inFile, now));
    const [value] = await valuesIn((other) => other === name);
    expect(value).toMatchObject(left ? { body: left } : one.value);
    const sum = (all: object) => Object.values(all).reduce((a, b) => a + b, 0);
    expect([sum(newerHere), sum(counts.changed)]).toEqual(left ? [0, 1] : [1, 0]);
  },
);

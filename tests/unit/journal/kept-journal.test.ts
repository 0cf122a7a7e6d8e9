import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { answerPromise, movePromise, type Open, takeBackAnswer } from '../../../app/journal/answer-promise.ts';
import { keepCheckIn, putSafetyFirst } from '../../../app/journal/keep-check-in.ts';
import { addHardDay, editHardDay } from '../../../app/journal/keep-hard-day.ts';
import { answerParked, beginNote, dropNoteDraft, keepNote, keepNoteDraft } from '../../../app/journal/keep-note.ts';
import { readCheckInsSeen } from '../../../app/journal/read-check-ins.ts';
import { readNotesSeen } from '../../../app/journal/read-notes.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import type { Note } from '../../../core/journal/note.ts';
import { notesFound, searchable } from '../../../core/journal/note-search.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import { type StoreName, storeOf } from '../../../platform/storage/database.ts';
import { bringBackCheckIn, readCheckIns, removeCheckIn } from '../../../platform/storage/journal/check-in-store.ts';
import {
  listNotesBy,
  readHardDays,
  readNotesInPieces,
  removeHardDay,
  removeNote,
} from '../../../platform/storage/journal/note-store.ts';
import { listPromises, readOpenPromises, removePromise } from '../../../platform/storage/journal/promise-store.ts';
import { removeOwn } from '../../../platform/storage/mark-store.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { answersOf } from '../../world/check-in-answers.ts';
import { newWorld } from '../../world/fake-world.ts';
import { datedId, journalId } from '../records/any-record.ts';
import { due, momentAt, zone } from './own-promises.ts';

const allNotes = async () => (await Array.fromAsync(readNotesInPieces(2))).flatMap(({ records }) => records);

const { now, today } = momentAt('2026-11-22T18:30');
const later = (days: number) => now.add({ hours: 24 * days });
const promised = { what: 'Call', to: 'my sister', due: due('2026-11-29'), series: null, asked: false };
const made = async (more: Partial<Parameters<typeof makePromise>[0]> = {}) =>
  ((await makePromise({ ...promised, ...more }, true, now)) ?? expect.unreachable()) as Open;

beforeEach(async () => {
  await newWorld(now.toString(), zone);
  await readSettings(now);
});

describe('promises', () => {
  test('are read by when they are due, and those that are over not with them', async () => {
    const last = await made({ due: due('2027-01-01') });
    const over = await made();
    const first = await made({ due: due('2026-11-23T08:00') });
    await answerPromise(over, 'kept', now, zone);
    expect((await readOpenPromises()).map(({ id }) => id)).toEqual([first.id, last.id]);
    expect((await listPromises()).records).toHaveLength(3);
  });

  test('a sixth is asked about, and made where the person says so', async () => {
    for (let count = 0; count < 5; count += 1) expect(await makePromise(promised, false, now)).not.toBeNull();
    expect(await makePromise(promised, false, now)).toBeNull();
    expect(await readOpenPromises()).toHaveLength(5);
    expect(await makePromise(promised, true, now)).not.toBeNull();
    expect(await readOpenPromises()).toHaveLength(6);
  });

  test('are not one too many unasked where two pages make one at once', async () => {
    for (let count = 0; count < 4; count += 1) await makePromise(promised, false, now);
    const both = await Promise.all([makePromise(promised, false, now), makePromise(promised, false, now)]);
    expect(both.filter((one) => one === null)).toHaveLength(1);
    expect(await readOpenPromises()).toHaveLength(5);
  });

  test('are moved, answered and taken back as they are stored by then', async () => {
    const promise = await made();
    const moved = await movePromise(promise, due('2026-12-06'), now, zone);
    await expect(answerPromise(promise, 'kept', now, zone)).rejects.toThrow(ChangedMeanwhile);
    const kept = await answerPromise(moved as Open, 'kept', later(14), zone);
    expect(kept.past.map(({ answer }) => answer)).toEqual(['renegotiated', 'kept']);
    expect(await takeBackAnswer(kept)).toEqual(moved);
    expect(await rewordPromise(promise, { to: '' }, now)).toEqual({ ...moved, to: '' });
  });

  test('are not moved to the date that they have, and what was said last stays', async () => {
    const promise = await made({ due: due('2026-11-22'), series: { every: 'week', weekday: 7 } });
    const kept = (await answerPromise(promise, 'kept', now, zone)) as Open;
    expect(await movePromise(kept, kept.due, now, zone)).toBeNull();
    expect((await listPromises()).records).toEqual([kept]);
  });

  test('that were removed leave no word of theirs, and no stale page brings them back', async () => {
    const promise = await made();
    await removePromise(promise.id, now);
    await expect(answerPromise(promise, 'kept', now, zone)).rejects.toThrow(ChangedMeanwhile);
    expect((await listPromises()).records).toEqual([]);
    expect(JSON.stringify([await readRaw('promises'), await readRaw('quarantine')])).not.toContain('sister');
  });
});

describe('a check-in', () => {
  const fine = { sayNo: 'yes', scared: 'no' } as const;
  const keep = (answer: 0 | 1 | 2 | 3 | 4, at = now, safety: Parameters<typeof keepCheckIn>[1] = fine) =>
    keepCheckIn(answersOf(answer), safety, false, at, zone);

  test('of any year can be seen and removed, and those of two years have their lines', async () => {
    for (const days of [900, 400, 0]) await keep(3, now.subtract({ hours: 24 * days }));
    const { checkIns, recent } = await readCheckInsSeen(today);
    expect(checkIns.map(({ date }) => date.until(today).days)).toEqual([900, 400, 0]);
    expect(recent.map(({ date }) => date.until(today).days)).toEqual([400, 0]);
  });

  test('is kept, and another after two weeks', async () => {
    expect(await keep(4)).toMatchObject({ kind: 'ground', ground: 'steadier', pointers: [] });
    expect(await keep(1, later(13))).toEqual({ kind: 'soon' });
    expect(await keep(1, later(14))).toMatchObject({ kind: 'ground', ground: 'shaky', pointers: ['dropped'] });
    expect((await readCheckIns(today, today.add({ days: 30 }))).map(({ date }) => String(date))).toEqual([
      '2026-11-22',
      '2026-12-06',
    ]);
  });

  test('is kept once in two weeks over a clock that was set back, and the later one is seen and can be removed', async () => {
    await keep(4, later(13));
    expect(await keep(0)).toEqual({ kind: 'soon' });
    const seen = await readCheckInsSeen(today);
    expect([seen.checkIns.map(({ date }) => String(date)), String(seen.next)]).toEqual([['2026-12-05'], '2026-12-19']);
    await removeCheckIn(today.add({ days: 13 }), now);
    expect(await keep(0)).toMatchObject({ ground: 'shaky' });
  });

  test('is kept once in two weeks by whoever flies west', async () => {
    const landed = Temporal.Instant.from('2026-11-22T20:00:00Z');
    expect(await keepCheckIn(answersOf(4), fine, false, landed, 'Pacific/Auckland')).toMatchObject({ kind: 'ground' });
    const flown = landed.add({ hours: 14 });
    expect(await keepCheckIn(answersOf(0), fine, false, flown, 'America/Los_Angeles')).toEqual({ kind: 'soon' });
  });

  test('that was removed is not brought back beside one that is less than two weeks away', async () => {
    await keep(4);
    const [removed = expect.unreachable()] = await readCheckIns(today, today);
    await removeCheckIn(today, now);
    await keep(0, later(5));
    await expect(bringBackCheckIn(removed)).rejects.toThrow(ChangedMeanwhile);
    await removeCheckIn(today.add({ days: 5 }), now);
    await bringBackCheckIn(removed);
    expect(await readCheckIns(today)).toEqual([removed]);
  });

  test('is kept once where two pages keep one at once', async () => {
    const kinds = (await Promise.all([keep(4), keep(0)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['ground', 'soon']);
  });

  test('puts safety first, stores nothing of what was said to it, and stays quiet while that holds', async () => {
    const saidNo = { sayNo: 'no', scared: null } as const;
    expect(await keep(4, now, saidNo)).toEqual({ kind: 'safety' });
    const settings = await readSettings(now);
    expect([isGentle(settings, later(90)), isGentle(settings, later(122))]).toEqual([true, false]);
    expect(Object.values(await readRaw('checkins'))).toMatchObject([{ body: { answers: answersOf(4) } }]);
    expect(JSON.stringify(await readRaw('checkins'))).not.toMatch(/sayNo|scared|safety/);
    expect(await keep(0, later(20))).toEqual({ kind: 'hidden', pointers: [] });
    expect(await keep(0, later(21), saidNo)).toEqual({ kind: 'safety' });
  });

  test('puts safety first as soon as that is said, and what comes later stays quiet though it is taken back', async () => {
    await (await putSafetyFirst(now, zone)).fitted;
    expect(isGentle(await readSettings(now), later(90))).toBe(true);
    expect(await readRaw('checkins')).toEqual({});
    expect(await keep(4)).toEqual({ kind: 'hidden', pointers: [] });
  });

  test('that was removed is gone, and another may be made at once', async () => {
    await keep(4);
    await removeCheckIn(today, now);
    expect(await readCheckIns(today, today)).toEqual([]);
    expect(await keep(2)).toMatchObject({ ground: 'mixed' });
    expect(await readCheckIns(today, today)).toHaveLength(1);
  });
});

describe('notes', () => {
  const begin = (sort: 'page' | 'parked' | 'line', day = today) =>
    beginNote({ sort, strategy: sort === 'line' ? 'COM-01' : null }, day, now);

  test('are kept as they are typed, and then as they are kept', async () => {
    const note = begin('page');
    const begun = await keepNoteDraft(note, '  We sa\n');
    expect(await allNotes()).toEqual([{ ...note, draft: '  We sa\n' }]);
    await keepNote(begun, ' We sang. ', now);
    expect(await allNotes()).toEqual([{ ...note, text: 'We sang.' }]);
  });

  test('are found in order, by sort and by strategy, and no others are read', async () => {
    const [page, line, old] = [begin('page'), begin('line'), begin('parked', today.subtract({ days: 400 }))];
    for (const note of [page, line, old]) await keepNote(note, note.sort, now);
    const sorts = (notes: readonly { sort: string }[]) => notes.map(({ sort }) => sort);
    expect((await allNotes()).map(({ id }) => id)).toEqual([old, ...[page, line]].map(({ id }) => id).sort());
    expect(sorts((await listNotesBy('sort', 'parked')).records)).toEqual(['parked']);
    expect(sorts((await listNotesBy('strategy', 'COM-01')).records)).toEqual(['line']);
    expect((await listNotesBy('strategy', 'COM-02')).records).toEqual([]);
    await answerParked(old, 'asked');
    expect((await listNotesBy('sort', 'parked')).records).toMatchObject([{ text: 'parked', parked: 'asked' }]);
  });

  test('of one day stand with the newest first, also where earlier ones are asked for or some are sought', async () => {
    for (let minutes = 10; minutes < 20; minutes += 1) {
      const at = now.add({ minutes });
      for (const sort of ['page', 'parked', 'noticed'] as const)
        await keepNote(beginNote({ sort, strategy: null }, today, at), `${sort} ${minutes}`, at);
    }
    const minutesOf = (notes: readonly Note[]) => notes.map(({ text }) => Number(text.split(' ')[1]));
    const newest = [19, 18, 17, 16, 15, 14, 13, 12, 11, 10];
    const few = await readNotesSeen(4);
    expect([few.pages, few.noticed].map(minutesOf)).toEqual([newest.slice(0, 4), newest.slice(0, 4)]);
    expect(few.hasEarlier).toEqual({ page: true, noticed: true });
    const all = await readNotesSeen(10);
    const found = notesFound(
      (await allNotes()).map((note) => searchable(note)),
      'page',
    );
    expect([all.pages, all.parked, all.noticed, found].map(minutesOf)).toEqual(Array(4).fill(newest));
    expect(all.hasEarlier).toEqual({ page: false, noticed: false });
  });

  test('of a stale page are not written over those of another, nor over a removal', async () => {
    const note = begin('page');
    await keepNote(note, 'It rained.', now);
    await expect(keepNote(note, 'We sang.', now)).rejects.toThrow(ChangedMeanwhile);
    await removeNote(note.id, now);
    await expect(keepNoteDraft(note, 'We sa')).rejects.toThrow(ChangedMeanwhile);
    expect(await allNotes()).toEqual([]);
    expect(JSON.stringify([await readRaw('notes'), await readRaw('quarantine')])).not.toContain('rained');
  });

  test('that another page removed are kept as others where the person keeps them here', async () => {
    const note = begin('page');
    await keepNote(note, 'It rained.', now);
    await removeNote(note.id, now);
    const kept = await keepNote({ ...note, text: 'It rained.' }, 'We sang.', now);
    expect(await allNotes()).toEqual([{ ...note, id: kept.id, text: 'We sang.' }]);
    expect(kept.id).not.toBe(note.id);
  });

  test('that were only begun are dropped, but not what another page has made of them since', async () => {
    const note = await keepNoteDraft(begin('page'), 'We sa');
    await keepNote(note, 'We sang.', now);
    await expect(dropNoteDraft(note, now)).rejects.toThrow(ChangedMeanwhile);
    expect(await allNotes()).toEqual([{ ...note, text: 'We sang.', draft: null }]);
    const other = await keepNoteDraft(begin('page'), 'It ra');
    await dropNoteDraft(other, now);
    expect(await allNotes()).toHaveLength(1);
  });
});

test('hard days are kept, changed field by field, and removed', async () => {
  const day = await addHardDay({ date: today, yearly: true, name: ' The move ' });
  await editHardDay(day, { yearly: false });
  await editHardDay(day, { name: '' });
  expect(await readHardDays()).toEqual([{ ...day, yearly: false, name: '' }]);
  const stale = { ...day, name: '' };
  await editHardDay(stale, { ...stale, name: 'Moving' });
  expect(await readHardDays()).toEqual([{ ...day, yearly: false, name: 'Moving' }]);
  await expect(editHardDay(stale, { ...stale, name: 'Leaving' })).rejects.toThrow(ChangedMeanwhile);
  await removeHardDay(day.id, now);
  await expect(editHardDay(day, { yearly: true })).rejects.toThrow(ChangedMeanwhile);
  expect(await readHardDays()).toEqual([]);
});

test('nothing of the journal is written where the records are gone', async () => {
  const { eraseEverything } = await import('../../../platform/storage/database.ts');
  await changeSettings(now, (current) => current);
  await eraseEverything();
  await expect(makePromise(promised, true, now)).rejects.toThrow('there were records since');
  expect(await readRaw('promises')).toEqual({});
});

test.each<[StoreName, string, remove: () => Promise<unknown>]>([
  ['promises', journalId, () => removePromise(journalId, now)],
  ['checkins', '2026-11-22', () => removeCheckIn(today, now)],
  ['notes', `note/${datedId}`, () => removeNote(datedId, now)],
  ['notes', `hard/${journalId}`, () => removeHardDay(journalId, now)],
  ['marks', 'own/OWN-0123456789ab', () => removeOwn('OWN-0123456789ab', now)],
])('what was set aside of %s/%s is dropped when it is removed, and nothing of others', async (name, key, remove) => {
  const path = `${name}/${key}`;
  const others = [`${path}0`, `x${path}`, `${name}/${key.slice(0, -1)}`];
  for (const one of [path, `${path} (2)`, `${path} (11)`, ...others])
    await set(one, 'It rained.', storeOf('quarantine'));
  await set(key, { text: 'It rained.', what: ['It rained.'], id: 7 }, storeOf(name));
  await remove();
  expect(Object.keys(await readRaw('quarantine')).toSorted()).toEqual(others.toSorted());
});

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { isHardDay } from '../../../../core/journal/hard-days.ts';
import { datedId } from '../../../../core/journal/journal-key.ts';
import type { HardDay, Note } from '../../../../core/journal/note.ts';
import { begunNote, draftedNote, isToLookAt, keptNote, lookedAt } from '../../../../core/journal/note-changes.ts';
import { ChangedMeanwhile } from '../../../../core/records/changed-meanwhile.ts';
import { HardDays } from '../../../../entrypoints/journal/notes/HardDays.tsx';

const date = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const id = datedId(date('2026-11-22'), '0123456789abcdef');
const page = begunNote({ id, sort: 'page', strategy: null }, now);

describe('a note', () => {
  test('is kept, and then there is nothing half typed', () => {
    const begun = draftedNote(page, page, 'We sa');
    expect(begun).toEqual({ ...page, draft: 'We sa' });
    expect(keptNote(begun, begun, 'We sang.', now)).toEqual({ ...page, text: 'We sang.' });
  });

  test('that another page has kept meanwhile is not written over', () => {
    const other = keptNote(page, page, 'It rained.', now);
    expect(() => keptNote(page, other, 'We sang.', now)).toThrow(ChangedMeanwhile);
    expect(keptNote(page, other, 'It rained.', now)).toEqual(other);
    expect(keptNote(other, other, 'We sang.', now).text).toBe('We sang.');
  });

  test('that is typed in another page is not written over, and what is typed there stays to go on with', () => {
    const theirs = draftedNote(page, page, 'It rained all d');
    expect(() => draftedNote(page, theirs, 'We sa')).toThrow(ChangedMeanwhile);
    expect(() => draftedNote(page, theirs, null)).toThrow(ChangedMeanwhile);
    expect(draftedNote(theirs, theirs, 'It rained all day').draft).toBe('It rained all day');
    expect(keptNote(page, theirs, 'We sang.', now)).toEqual({ ...theirs, text: 'We sang.' });
  });

  test('names a strategy only where it is a line on one', () => {
    expect(begunNote({ id, sort: 'line', strategy: 'COM-01' }, now).strategy).toBe('COM-01');
    expect(begunNote({ id, sort: 'noticed', strategy: 'COM-01' }, now).strategy).toBeNull();
  });
});

describe('a parked question', () => {
  const parked: Note = { ...begunNote({ id, sort: 'parked', strategy: null }, now), text: 'What did you mean?' };
  const still = lookedAt(parked, 'still');
  test.each<[string, Note, at: string, toLookAt: boolean]>([
    ['rests on the day it was parked', parked, '2026-11-22T20:00:00Z', false],
    ['rests where only the person’s day has turned', parked, '2026-11-23T04:05:00Z', false],
    ['is looked at again a day after', parked, '2026-11-23T17:30:00Z', true],
    ['is still there a year later', parked, '2027-11-22T17:30:00Z', true],
    ['comes again where it is still one', still, '2026-11-23T17:30:00Z', true],
    ['rests once it was asked', lookedAt(parked, 'asked'), '2026-11-23T17:30:00Z', false],
    ['rests once it was let go', lookedAt(parked, 'let_go'), '2026-11-23T17:30:00Z', false],
    ['that was only begun is none', { ...parked, text: '', draft: 'What' }, '2026-11-23T17:30:00Z', false],
    ['is no free page', { ...parked, sort: 'page' }, '2026-11-23T17:30:00Z', false],
  ])('%s', (_what, note, at, toLookAt) => {
    expect(isToLookAt(note, Temporal.Instant.from(at))).toBe(toLookAt);
  });

  test('rests for a day after it was kept, however long before it was begun', () => {
    const begun: Note = { ...begunNote({ id, sort: 'parked', strategy: null }, now), draft: 'What' };
    const later = now.add({ hours: 48 });
    const kept = keptNote(begun, begun, 'What did you mean?', later);
    expect(isToLookAt(kept, later)).toBe(false);
    expect(isToLookAt(keptNote(kept, kept, 'What was it?', later.add({ hours: 24 })), later.add({ hours: 24 }))).toBe(
      true,
    );
  });

  test('alone can be looked at again', () => {
    expect(lookedAt(page, 'asked').parked).toBeNull();
    expect(lookedAt(lookedAt(parked, 'asked'), null).parked).toBeNull();
  });
});

test.each([
  ['on its date', '2026-05-03', false, '2026-05-03', true],
  ['not a year later', '2026-05-03', false, '2027-05-03', false],
  ['a year later where it comes every year', '2026-05-03', true, '2027-05-03', true],
  ['not on the day after', '2026-05-03', true, '2027-05-04', false],
  ['in the years before it, too, where it comes every year', '2027-03-14', true, '2026-03-14', true],
  ['not in the years before where it does not', '2026-05-03', false, '2025-05-03', false],
  ['of 29 February, in a leap year', '2024-02-29', true, '2028-02-29', true],
  ['of 29 February, in another year', '2024-02-29', true, '2027-02-28', true],
  ['of 29 February, not twice', '2024-02-29', true, '2028-02-28', false],
])('a hard day is there %s', (_what, on, yearly, today, there) => {
  const day: HardDay = { id: '0123456789abcdef', date: date(on), yearly, name: '' };
  expect(isHardDay([day], date(today))).toBe(there);
});

test.each([
  ['of every year by its date alone', true, />(May 3|3 May), every year</],
  ['of one year with its weekday', false, />Sunday,? [^<]*2026</],
])('a hard day %s is told', (_what, yearly, said) => {
  const hardDays = [{ id: '0123456789abcdef', date: date('2026-05-03'), yearly, name: '' }];
  const nothing = { value: null };
  const store = { hardDay: { form: nothing }, noteOn: { removed: { value: [] } }, failed: nothing };
  expect(renderToString(h(HardDays as never, { store, hardDays, today: date('2027-01-01') }))).toMatch(said);
});

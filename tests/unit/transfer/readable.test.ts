import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { chapterIds, readableChapters } from '../../../components/transfer/readable/readable-chapters.ts';
import { readableFrom } from '../../../components/transfer/readable/readable-from.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import { typedInNote, typedInPromise, typedOnDay } from '../../../core/records/typed-words.ts';
import { isOwn } from '../../../core/strategies/strategy.ts';
import type { StoredRecord } from '../../../core/transfer/backup.ts';
import { markdown } from '../../../core/transfer/markdown.ts';
import { readableRecords } from '../../../core/transfer/readable-records.ts';
import { runs } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { due, weekly } from '../journal/own-promises.ts';
import { datedId, now } from '../records/any-record.ts';
import { anyStored, store } from './any-backup.ts';

const zone = 'Europe/Berlin';
const golden = JSON.parse(readFileSync('tests/golden/journal.json', 'utf8'));
const journal = storeNames.flatMap((name) =>
  Object.entries(golden[name] ?? {}).map(([key, value]): StoredRecord => ({ store: name, key, value })),
);
beforeEach(() => newWorld(now.toString(), zone));

const entriesOf = (records: readonly StoredRecord[], titles = new Map()) =>
  readableChapters(readableRecords(records), titles).flatMap(({ id, entries }) =>
    entries.map(({ title, parts }) => [id, title, ...parts.map(({ text }) => text)]),
  );

test('the journal is told in words, and nothing of what was removed', () => {
  expect(entriesOf(journal, new Map([['COM-02', 'Say it first']]))).toEqual([
    [
      'promises',
      'Call on Sunday',
      'my sister',
      expect.stringMatching(/29.*18:00|18:00.*29|29.*6:00/),
      'Every Sunday.',
      expect.stringContaining('kept'),
    ],
    ['promises', 'Bring the book back', 'Every month, on day 31 or the last one.', expect.stringContaining('let go')],
    ['checkIns', expect.stringContaining('2026'), ...['Not at all', 'A little', 'Somewhat', 'Mostly', 'Very much']],
    ['line', expect.stringContaining('2026'), 'Say it first', 'We both laughed. ‏שלום', 'We both laughed. And th'],
    ['parked', expect.stringContaining('2026'), 'What did you mean?', 'Still a question.'],
    ['hardDays', 'The move', expect.stringContaining('2024'), 'Every year'],
  ]);
});

test('a day is told with the name of its idea, and one on which nothing was said is left out', async () => {
  const dates = ['2026-11-21', '2026-11-22'].map((text) => Temporal.PlainDate.from(text));
  const day = (date: Temporal.PlainDate) => newDay(date, { id: 'COM-01', because: [] }, firstRung);
  const response = { outcome: 'mixed' as const, line: 'It rained.', at: now };
  await store(
    dates.map((date, index) => ({
      store: 'days',
      key: date.toString(),
      value: storedDay({ ...day(date), response: index === 0 ? response : null }),
    })),
  );
  const { records, titles } = await readReadable();
  const [days] = readableChapters(records, titles, ['days']);
  expect(days?.entries.map(({ parts }) => parts.map(({ text }) => text))).toEqual([
    ['Send one true reassurance', 'Mixed', 'It rained.'],
  ]);
});

test('an idea that is not here any more is told of in words', async () => {
  const id = 'OWN-0123456789ab';
  const note = { id: datedId, sort: 'line' as const, strategy: id, text: 'It helped.', draft: null, parked: null };
  const response = { outcome: 'okay' as const, line: '', at: now };
  const date = Temporal.PlainDate.from('2026-11-22');
  await store([
    { store: 'notes', key: `note/${datedId}`, value: wrap(kinds.note, { ...note, written: now }, now) },
    {
      store: 'days',
      key: '2026-11-22',
      value: storedDay({ ...newDay(date, { id, because: [] }, firstRung), response }),
    },
    { store: 'marks', key: `mark/${id}`, value: wrap(kinds.mark, { id, saved: true, hidden: false }, now) },
  ]);
  const { records, titles } = await readReadable();
  const chapters = readableChapters(records, titles);
  const told = chapters.flatMap(({ entries }) => entries.flatMap(({ title, parts }) => [title, parts[0]?.text]));
  expect(told.filter((text) => text === 'An idea that is not here any more')).toHaveLength(3);
  expect(told).not.toContain(id);
});

test('a chapter that was not asked for is not there', () => {
  const without = chapterIds.filter((id) => id !== 'checkIns');
  const text = markdown(readableFrom(readableChapters(readableRecords(journal), new Map(), without), now, zone));
  expect(text).not.toMatch(/very much/i);
  expect(text).toContain('Call on Sunday');
});

test('of a promise it is never said that it was missed', () => {
  const missed = { date: due('2026-11-15').date, time: null, answer: 'missed' as const, at: now };
  const value = wrap(kinds.promise, { ...weekly, past: [missed] }, now);
  const told = entriesOf([{ store: 'promises', key: weekly.id, value }]).flat();
  expect(told).toContainEqual(expect.stringMatching(/15.*: it did not happen$/));
});

test('whatever a person wrote is in it, word for word', () => {
  const wordsIn = (text: string) => text.replace(/\\|\s+|\u00a0/g, '');
  fc.assert(
    fc.property(anyStored, (stored) => {
      const records = readableRecords(stored);
      const text = wordsIn(markdown(readableFrom(readableChapters(records, new Map()), now, zone)));
      const typed = [
        ...records.day.flatMap(({ shown, ...day }) =>
          typedOnDay({ ...day, shown: shown && isOwn(shown.id) ? null : shown }),
        ),
        ...records.promise.flatMap(typedInPromise),
        ...records.note.flatMap(typedInNote),
        ...records.hardDay.map(({ name }) => ({ field: 'name', text: name })),
      ];
      for (const one of typed) expect(text).toContain(wordsIn(one.text));
    }),
    runs(100),
  );
});

import { beforeEach, expect, test } from 'vitest';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { begunNote } from '../../../core/journal/note-changes.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { summaryStore } from '../../../entrypoints/summary/summary-store.ts';
import { weekly } from '../journal/own-promises.ts';
import { beginPage } from '../page/some-page.ts';
import { datedId, now } from '../records/any-record.ts';
import { store } from './any-backup.ts';

const date = Temporal.PlainDate.from('2026-11-22');
const otherId = datedId.replace('0', '1');
const note = { ...begunNote({ id: datedId, sort: 'page', strategy: null }, now), draft: 'We sang. And th' };
const promiseDraft = { what: 'Call on Sat', to: 'her', date: '', every: 'week' as const };
const missed = { date, time: null, answer: 'missed' as const, at: now };
const day = { ...newDay(date, { id: 'COM-01', because: [] }, firstRung), planDraft: { when: 'I wa', will: '' } };
const response = { outcome: 'mixed' as const, line: 'It rained.', at: now };
const dayBefore = date.subtract({ days: 1 });

beforeEach(beginPage);

test('neither what is only begun nor what became of a promise can come onto the page', async () => {
  await store([
    { store: 'days', key: date.toString(), value: storedDay(day) },
    { store: 'days', key: dayBefore.toString(), value: storedDay({ ...day, date: dayBefore, response }) },
    { store: 'notes', key: `note/${datedId}`, value: wrap(kinds.note, { ...note, text: 'We sang.' }, now) },
    { store: 'notes', key: `note/${otherId}`, value: wrap(kinds.note, { ...note, id: otherId }, now) },
    {
      store: 'promises',
      key: weekly.id,
      value: wrap(
        kinds.promise,
        { ...weekly, past: [missed, { ...missed, answer: 'kept' }], draft: promiseDraft },
        now,
      ),
    },
    {
      store: 'promises',
      key: '1123456789abcdef',
      value: wrap(kinds.promise, { ...weekly, id: '1123456789abcdef', what: '', draft: promiseDraft }, now),
    },
  ]);
  const summary = summaryStore();
  await expect.poll(() => summary.chapters.value).not.toBeNull();
  const offered = (summary.chapters.value ?? []).flatMap(({ entries }) => entries);
  summary.on.pick(
    offered.map(({ id }) => id),
    true,
  );
  const told = summary.sheet.value.flatMap(({ entries }) => entries.map(({ parts }) => parts.map(({ text }) => text)));
  expect(told).toEqual([
    ['We sang.'],
    ['my sister', expect.stringContaining('22'), 'Every Sunday.'],
    [expect.anything(), 'Mixed', 'It rained.'],
  ]);
});

import type { Page } from '@playwright/test';
import { writeRecords } from '../../scripts/write-records.ts';

/** What ten years leave in the journal. */
const noteCount = 2000;
const promiseCount = 500;
const checkInCount = 260;
const noteLength = 2000;

const text = 'We sat in the kitchen, and I said it back before I answered. '.repeat(40).slice(0, noteLength);

/** Stores notes, promises and check-ins of ten years that end yesterday. `page` is one of Tend's pages. */
export async function seedJournal(page: Page): Promise<void> {
  const today = Temporal.Now.plainDateISO();
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => today.subtract({ days: Math.floor(((count - index) * 3650) / count) }));
  const hex = (index: number) => index.toString(16).padStart(16, '0');
  const stored = <Body extends object>(kind: string, date: Temporal.PlainDate, body: Body) => ({
    ...{ kind, version: 1, changed: `${date}T20:00:00Z`, body },
  });
  const notes = days(noteCount).map((date, index) => {
    const id = `${date}/${hex(index)}`;
    const note = { id, sort: 'page', strategy: null, text, draft: null, written: `${date}T20:00:00Z`, parked: null };
    return [`note/${id}`, stored('note', date, note)];
  });
  const promises = days(promiseCount).map((date, index) => {
    const past = [{ date: date.toString(), time: null, answer: 'kept', at: `${date}T20:00:00Z` }];
    const more = { due: null, series: null, past, asked: true, made: `${date}T08:00:00Z` };
    return [hex(index), stored('promise', date, { id: hex(index), what: `Call number ${index}`, to: 'Ana', ...more })];
  });
  const answers = {
    ...{ foreseeing: 1, word_and_act: 2, turning_to: 3, year_ahead: 4, understood: 2, softer_side: null },
  };
  const checkins = days(checkInCount).map((date) => [
    date.toString(),
    stored('checkIn', date, { date: date.toString(), answers }),
  ]);
  await writeRecords(page, {
    notes: Object.fromEntries(notes),
    promises: Object.fromEntries(promises),
    checkins: Object.fromEntries(checkins),
  });
}

import { expect, test } from 'vitest';
import { longDateWords, shortDateWords } from '../../../components/time/date-words.ts';
import { momentWords } from '../../../components/time/moment-words.ts';

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-12-01T11:00:00Z');
const today = Temporal.PlainDate.from('2026-12-01');
const until = (date: string) =>
  momentWords(Temporal.PlainDateTime.from(`${date}T04:00`).toZonedDateTime(zone).toInstant(), now, zone, 'until');

test.each([
  ['2026-12-02', 'tomorrow at 4:00 AM'],
  ['2026-12-07', 'Monday at 4:00 AM'],
  ['2026-12-31', 'December 31 at 4:00 AM'],
  ['2027-01-01', 'January 1, 2027 at 4:00 AM'],
  ['2027-12-02', 'December 2, 2027 at 4:00 AM'],
])('a pause until %s is not taken for one of another year', (date, words) => {
  expect(until(date).replace(/\s/g, ' ')).toBe(words);
});

test.each([
  ['2026-12-04', 'Fri, Dec 4', 'Friday, December 4'],
  ['2027-12-01', 'Wed, Dec 1, 2027', 'Wednesday, December 1, 2027'],
  ['2032-12-01', 'Wed, Dec 1, 2032', 'Wednesday, December 1, 2032'],
])('of %s the year is said where it is not this one', (text, short, long) => {
  const date = Temporal.PlainDate.from(text);
  expect([shortDateWords(date, today), longDateWords(date, today)]).toEqual([short, long]);
});

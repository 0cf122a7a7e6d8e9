import type { CheckInAnswer } from '../../../core/journal/check-in.ts';
import type { HardDay, Note } from '../../../core/journal/note.ts';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import { checkInKind } from '../../../core/journal/stored-check-in.ts';
import { hardDayKind, noteKind } from '../../../core/journal/stored-note.ts';
import { promiseKind } from '../../../core/journal/stored-promise.ts';
import { wrap } from '../../../core/records/envelope.ts';
import type { Records } from '../../../scripts/write-records.ts';
import { answersOf } from '../../world/check-in-answers.ts';

const at = Temporal.Instant.from('2026-01-02T03:04:05Z');
const numbered = (number: number) => number.toString(16).padStart(16, '0');

export function storedPromise(number: number, due: OwnPromise['due'], change: Partial<OwnPromise> = {}) {
  const id = numbered(number);
  const promise = {
    id,
    what: `Promise ${number}`,
    to: '',
    due,
    series: null,
    past: [],
    asked: true,
    made: at,
    draft: null,
  };
  return { [id]: wrap(promiseKind, { ...promise, ...change }, at) };
}

export function storedNote(number: number, date: Temporal.PlainDate, change: Partial<Note> = {}) {
  const id = `${date}/${numbered(number)}`;
  const note: Note = { id, sort: 'page', strategy: null, text: '', draft: null, written: at, parked: null };
  return { [`note/${id}`]: wrap(noteKind, { ...note, ...change }, at) };
}

export function storedHardDay(number: number, date: Temporal.PlainDate, change: Partial<HardDay> = {}) {
  const id = numbered(number);
  return { [`hard/${id}`]: wrap(hardDayKind, { id, date, yearly: true, name: '', ...change }, at) };
}

export function storedCheckIn(date: Temporal.PlainDate, answer: CheckInAnswer) {
  return { [date.toString()]: wrap(checkInKind, { date, answers: answersOf(answer) }, at) };
}

/** Something in every section but the days. */
export function journalRecords(today: Temporal.PlainDate, words: string): Records {
  const before = (days: number) => today.subtract({ days });
  const past = [{ date: before(3), time: null, answer: 'kept' as const, at }];
  return {
    promises: {
      ...storedPromise(1, { date: before(1), time: null }, { what: words, to: words }),
      ...storedPromise(2, { date: today, time: null }, { series: { every: 'week', weekday: 7 } }),
      ...storedPromise(3, null, { past }),
    },
    checkins: { ...storedCheckIn(before(40), 3), ...storedCheckIn(before(20), 1) },
    notes: {
      ...storedNote(1, before(1), { text: words }),
      ...storedNote(2, before(2), { draft: words }),
      ...storedNote(3, before(3), { sort: 'parked', text: words }),
      ...storedNote(4, before(4), { sort: 'parked', text: words, parked: 'asked' }),
      ...storedNote(5, before(5), { sort: 'noticed', text: words }),
      ...storedHardDay(6, today.add({ days: 9 }), { name: words }),
    },
  };
}

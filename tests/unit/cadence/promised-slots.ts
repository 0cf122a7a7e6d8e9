import { expect, test } from 'vitest';
import type { Cadence, DayWindow, Rhythm } from '../../../core/cadence/cadence.ts';
import { weekdays } from '../../../core/cadence/defaults.ts';
import { slots } from '../../../core/cadence/slots.ts';

/** One promise: the slots of the dates `from` to `to`, as `id moment` in UTC. `to` is `from` where it is left out. */
interface Row {
  promise: string;
  zone: string;
  cadence: Partial<Cadence>;
  from: string;
  to?: string;
  expected: string[];
}

/** All days, all times, as close as Tend lets nudges be: each row adds what it is about. */
const plain: Cadence = {
  on: true,
  activeDays: weekdays,
  windows: [],
  windowsOn: {},
  rhythm: { kind: 'fixed', times: [] },
  quiet: null,
  gapMinutes: 15,
  ceiling: 24,
  pausedUntil: null,
  dayStart: Temporal.PlainTime.from('04:00'),
};

export const fixed = (...times: string[]): Rhythm => ({
  kind: 'fixed',
  times: times.map((time) => Temporal.PlainTime.from(time)),
});
export const varied = (perDay: number): Rhythm => ({ kind: 'varied', perDay });
export const every = (hours: number): Rhythm => ({ kind: 'every', hours });
export const weekly = (perWeek: number): Rhythm => ({ kind: 'weekly', perWeek });
/** Once, when the day's first window opens. */
export const atOpening = every(24);

/** `17:00-20:30` */
export function span(text: string): DayWindow {
  const [from = '', to = ''] = text.split('-');
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}
export const spans = (...texts: string[]): DayWindow[] => texts.map(span);
export const date = (text: string) => Temporal.PlainDate.from(text);
export const moment = (text: string) => Temporal.Instant.from(text);

export function slotsOf({ cadence, from, to = from, zone }: Omit<Row, 'promise' | 'expected'>) {
  return slots({ ...plain, ...cadence }, 'someone', date(from), date(to), zone);
}

export function keep(rows: Row[]) {
  for (const { promise, expected, ...row } of rows) {
    test(promise, () => {
      expect(slotsOf(row).map(({ id, at }) => `${id} ${at}`)).toEqual(expected);
    });
  }
}

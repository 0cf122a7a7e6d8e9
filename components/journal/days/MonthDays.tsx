import type { Weekday } from '../../../core/cadence/cadence.ts';
import { weekdaysInOrder } from '../../time/weekday-words.ts';

/** The days of a month that have something, each where a calendar has it. Nothing stands for the others. */
export function MonthDays({ dates }: { dates: readonly Temporal.PlainDate[] }) {
  if (dates.length === 0) return null;
  const order = weekdaysInOrder();
  const column = ({ dayOfWeek }: Temporal.PlainDate) => order.indexOf(dayOfWeek as Weekday) + 1;
  const row = (date: Temporal.PlainDate) => Math.floor((column(date.with({ day: 1 })) + date.day - 2) / 7) + 1;
  return (
    <ul class="month">
      {dates.map((date) => (
        <li key={date.day} style={{ gridColumn: String(column(date)), gridRow: String(row(date)) }}>
          {date.day}
        </li>
      ))}
    </ul>
  );
}

import * as v from 'valibot';

function readAs<T>(read: (text: string) => T) {
  return v.pipe(
    v.string(),
    v.maxLength(40),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return read(dataset.value);
      } catch {
        addIssue({ message: 'is not a date or time' });
        return NEVER;
      }
    }),
  );
}

/** Years that a person may live in. What lies further away would leave the range of Temporal. */
export const years = { first: 1900, last: 9999 };
const inReach = ({ year }: { year: number }) => years.first <= year && year <= years.last;

const firstMs = Date.UTC(years.first, 0);
const endMs = Date.UTC(years.last + 1, 0);

/** A moment, `2026-11-22T17:31:00Z`. */
export const instantSchema = readAs((text) => {
  const moment = Temporal.Instant.from(text);
  const { epochMilliseconds } = moment;
  if (epochMilliseconds < firstMs || endMs <= epochMilliseconds) throw new RangeError('out of reach');
  return moment;
});
/** A local date, `2026-11-22`. */
export const dateSchema = readAs((text) => {
  const date = Temporal.PlainDate.from(text);
  if (!inReach(date) || date.calendarId !== 'iso8601') throw new RangeError('out of reach');
  return date;
});
/** A wall-clock time, `17:31`; seconds are dropped. */
export const timeSchema = readAs((text) =>
  Temporal.PlainTime.from(text).round({ smallestUnit: 'minute', roundingMode: 'floor' }),
);

/** The wall-clock time as it is stored and as a time input wants it: `17:31`. */
export function timeText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}

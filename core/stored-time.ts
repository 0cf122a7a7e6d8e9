import * as v from 'valibot';

/** How dates and times are stored: as the plain text that Temporal reads and writes, so a record can be read by anyone. */

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

/** A moment, `2026-11-22T17:31:00Z`. */
export const instantSchema = readAs((text) => Temporal.Instant.from(text));
/** A local date, `2026-11-22`. */
export const dateSchema = readAs((text) => Temporal.PlainDate.from(text));
/** A wall-clock time, `17:31`; seconds are dropped. */
export const timeSchema = readAs((text) =>
  Temporal.PlainTime.from(text).round({ smallestUnit: 'minute', roundingMode: 'floor' }),
);

/** The wall-clock time as it is stored and as a time input wants it: `17:31`. */
export function timeText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}

import * as v from 'valibot';
import { dateSchema, years } from './stored-time.ts';

/** What a date field may be given: a browser's own takes years of six digits, which no date that is stored has. */
export const datesInReach = { min: `${years.first}-01-01`, max: `${years.last}-12-31` } as const;

/** A date as a date field gives it, `2026-11-22`; `null` for anything else. */
export function typedDate(text: string): Temporal.PlainDate | null {
  const read = v.safeParse(dateSchema, text);
  return read.success ? read.output : null;
}

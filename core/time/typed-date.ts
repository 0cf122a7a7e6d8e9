import * as v from 'valibot';
import { dateSchema } from './stored-time.ts';

/** A date as a date field gives it, `2026-11-22`; `null` for anything else. */
export function typedDate(text: string): Temporal.PlainDate | null {
  const read = v.safeParse(dateSchema, text);
  return read.success ? read.output : null;
}

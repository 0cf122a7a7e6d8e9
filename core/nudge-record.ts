import * as v from 'valibot';
import { dateOf, holdReasons, type Nudge, type NudgeId, skipReasons } from './nudge.ts';
import { dateSchema, instantSchema } from './stored-time.ts';

const idSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d#(later-)?\d{1,4}$/),
  v.transform((id) => id as NudgeId),
);

const nudgeSchema = v.object({
  id: idSchema,
  at: instantSchema,
  until: instantSchema,
  fate: v.picklist(['planned', 'held', 'claimed', 'shown', 'missed', 'skipped']),
  since: instantSchema,
  reason: v.nullable(v.picklist(skipReasons)),
  // Nudges stored before they could be held lack this, and that is no fault.
  heldFor: v.optional(v.nullable(v.picklist(holdReasons)), null),
  answer: v.nullable(v.picklist(['opened', 'tried', 'later', 'dismissed'])),
});

/** Whether a text is the id of a slot on a date that exists. */
export function isNudgeId(text: string): text is NudgeId {
  return v.safeParse(idSchema, text).success && v.safeParse(dateSchema, dateOf(text as NudgeId)).success;
}

/** Reads a stored nudge; `null` for anything else. */
export function parseNudge(stored: unknown): Nudge | null {
  const result = v.safeParse(nudgeSchema, stored);
  return result.success ? result.output : null;
}

/** A nudge as plain JSON data. `parseNudge` gives back the same nudge. */
export function storedNudge(nudge: Nudge): object {
  return { ...nudge, at: nudge.at.toString(), until: nudge.until.toString(), since: nudge.since.toString() };
}

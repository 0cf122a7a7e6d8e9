import { type CheckInAnswer, type CheckInAnswers, checkInItems } from '../../core/journal/check-in.ts';

/** The same answer to each item of a check-in. */
export function answersOf(answer: CheckInAnswer): CheckInAnswers {
  return Object.fromEntries(checkInItems.map((item) => [item, answer])) as CheckInAnswers;
}

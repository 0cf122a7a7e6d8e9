import { longestLine } from '../day/day.ts';
import { longestPlanPart } from '../day/plan.ts';
import { noteLimits } from '../journal/note.ts';
import { promiseLimits } from '../journal/own-promise.ts';
import { ownLimits } from '../strategies/own-strategy.ts';
import { excessOf, longestStored } from './text-length.ts';

/** How long each text that a person writes may be once it is kept, in characters as people count them. */
export const textLimits = {
  ...{ line: longestLine, when: longestPlanPart, will: longestPlanPart },
  ...ownLimits,
  ...promiseLimits,
  ...noteLimits,
} as const;
export type WrittenText = keyof typeof textLimits;

export class TooLong extends Error {
  override name = 'TooLong';
  readonly field: WrittenText;
  /** By how many characters; of a draft, by how many code units. */
  readonly excess: number;

  constructor(field: WrittenText, excess: number) {
    super(`${field} is longer than it may be, by ${excess}`);
    this.field = field;
    this.excess = excess;
  }
}

/** By how much a text is too long to be kept; 0 where it fits. Space around it does not count. */
export function excessIn(field: WrittenText, typed: string): number {
  const text = typed.trim();
  return Math.max(excessOf(text, textLimits[field]), text.length - longestStored, 0);
}

/** A text as it is kept, whole but for space around it. Throws `TooLong` where it is longer than it may be. */
export function fitting(field: WrittenText, typed: string): string {
  const excess = excessIn(field, typed);
  if (excess > 0) throw new TooLong(field, excess);
  return typed.trim();
}

/** Throws `TooLong` where a text is too long even for a draft, which is kept just as it was typed. */
export function assertStorable(field: WrittenText, typed: string): void {
  if (typed.length > longestStored) throw new TooLong(field, typed.length - longestStored);
}

export function firstTooLong(texts: Partial<Record<WrittenText, string>>): WrittenText | null {
  const found = Object.entries(texts).find(([field, text]) => excessIn(field as WrittenText, text) > 0);
  return found ? (found[0] as WrittenText) : null;
}

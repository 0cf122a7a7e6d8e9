import { type OwnField, type OwnStrategy, ownFields, ownLimits, ownRequired } from './own-strategy.ts';
import { excessIn } from './text-limits.ts';

export type OwnProblem = 'missing' | 'tooLong';

/** What keeps one's own strategy from being stored, by field. Space around a text does not count. */
export function ownProblems(own: OwnStrategy): Partial<Record<OwnField, OwnProblem>> {
  const problem = (field: OwnField): OwnProblem | null => {
    if (ownRequired.includes(field) && own[field].trim() === '') return 'missing';
    return excessIn(field, own[field]) > 0 ? 'tooLong' : null;
  };
  return Object.fromEntries(
    ownFields.flatMap((field) => {
      const found = problem(field);
      return found ? [[field, found]] : [];
    }),
  );
}

/** Close to the limit a person wants to know how much room there is; before that, a number would only count at them. */
const nearTheEnd = 20;

/** How many characters may still be typed, below zero where there are too many; `null` far from the limit. */
export function charactersLeft(field: OwnField, text: string): number | null {
  const left = ownLimits[field] - text.trim().length;
  return left <= nearTheEnd ? left : null;
}

/** Whether anything in it was changed. */
export function isChanged(own: OwnStrategy, before: OwnStrategy): boolean {
  return (Object.keys(own) as (keyof OwnStrategy)[]).some((key) => own[key] !== before[key]);
}

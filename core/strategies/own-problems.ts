import { excessIn } from '../text/text-limits.ts';
import { type OwnField, type OwnStrategy, ownFields, ownRequired } from './own-strategy.ts';

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

/** Whether anything in it was changed. */
export function isChanged(own: OwnStrategy, before: OwnStrategy): boolean {
  return (Object.keys(own) as (keyof OwnStrategy)[]).some((key) => own[key] !== before[key]);
}

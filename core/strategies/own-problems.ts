import { excessIn } from '../text/text-limits.ts';
import { type OwnField, type OwnStrategy, ownFields, ownRequired } from './own-strategy.ts';

export type OwnProblem = 'missing' | 'tooLong';

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

export function isChanged(own: OwnStrategy, before: OwnStrategy): boolean {
  return (Object.keys(own) as (keyof OwnStrategy)[]).some((key) => own[key] !== before[key]);
}

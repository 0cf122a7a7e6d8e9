import { isNewer } from '../records/envelope.ts';
import { ImportProblem, isTooLarge, parseBackup } from './backup.ts';
import { placeOf } from './record-place.ts';

export type CopyProblem = ImportProblem['problem'];

/** Why this Tend could not bring a copy in again, though all is in it; `null` where it can. */
export function copyProblem(copy: string): CopyProblem | null {
  if (isTooLarge(copy)) return 'too_large';
  try {
    const { records } = parseBackup(copy);
    // No record is read for it: that would take as long as saving them all.
    const hasNewer = records.some((one) => {
      const place = placeOf(one);
      return place !== null && isNewer(place.kind, one.value);
    });
    return hasNewer ? 'newer' : null;
  } catch (error) {
    if (error instanceof ImportProblem) return error.problem;
    throw error;
  }
}

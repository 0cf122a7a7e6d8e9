import { ImportProblem, isTooLarge, parseBackup } from './backup.ts';
import { foundRecord } from './record-place.ts';

export type CopyProblem = ImportProblem['problem'];

/** Why this Tend could not bring a copy in again, though all is in it; `null` where it can. */
export function copyProblem(copy: string): CopyProblem | null {
  if (isTooLarge(copy)) return 'too_large';
  try {
    const { records } = parseBackup(copy);
    return records.some((one) => foundRecord(one).reading.state === 'newer') ? 'newer' : null;
  } catch (error) {
    if (error instanceof ImportProblem) return error.problem;
    throw error;
  }
}

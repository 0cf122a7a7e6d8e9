import { containerName } from './container.ts';
import { blockedName } from './database.ts';

export class RecordsLost extends Error {
  override name = 'RecordsLost';
}

export class NewerRecord extends Error {
  override name = 'NewerRecord';
}

/** Why records could not be read, as far as a person can do something about it. */
export const failures = ['lost', 'newer', 'blocked', 'container', 'full', 'unreadable'] as const;
export type Failure = (typeof failures)[number];

/** Why something could not be stored, as far as what can be done then is not always the same. */
export type WriteFailure = 'save' | 'lost' | 'newer';

export function writeFailureOf(error: unknown): WriteFailure {
  const failure = failureOf(error);
  return failure === 'lost' || failure === 'newer' ? failure : 'save';
}

export function failureOf(error: unknown): Failure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'RecordsLost') return 'lost';
  if (name === 'VersionError' || name === 'NewerRecord') return 'newer';
  if (name === blockedName) return 'blocked';
  if (name === containerName) return 'container';
  if (name === 'QuotaExceededError') return 'full';
  return 'unreadable';
}

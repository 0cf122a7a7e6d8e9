import { ChangedMeanwhile, RemovedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import type { ChangeFailure, StorageFailure, WriteFailure } from '../../core/records/storage-failures.ts';
import { containerName } from './container.ts';
import { blockedName } from './database.ts';

export class RecordsLost extends Error {
  override name = 'RecordsLost';
}

export class NewerRecord extends Error {
  override name = 'NewerRecord';
}

export function writeFailureOf(error: unknown): WriteFailure {
  const failure = failureOf(error);
  return failure === 'lost' || failure === 'newer' ? failure : 'save';
}

export function changeFailureOf(error: unknown): ChangeFailure {
  if (error instanceof RemovedMeanwhile) return 'removed';
  return error instanceof ChangedMeanwhile ? 'changed' : writeFailureOf(error);
}

export function failureOf(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'RecordsLost') return 'lost';
  if (name === 'VersionError' || name === 'NewerRecord') return 'newer';
  if (name === blockedName) return 'blocked';
  if (name === containerName) return 'container';
  if (name === 'QuotaExceededError') return 'full';
  return 'unreadable';
}

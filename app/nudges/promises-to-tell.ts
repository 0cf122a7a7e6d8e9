import type { OwnPromise } from '../../core/journal/own-promise.ts';

/** Loaded only where something hangs on it. None where they cannot be read: nudges come all the same. */
export async function readPromisesToTell(): Promise<OwnPromise[]> {
  const { readOpenPromises } = await import('../../platform/storage/journal/promise-store.ts');
  return readOpenPromises().catch(() => []);
}

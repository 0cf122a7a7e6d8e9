import { accessSync, constants, statfsSync } from 'node:fs';

/** Where Linux keeps files in memory. A container may have little of it, or none. */
const folder = '/dev/shm';
const enough = 4 * 2 ** 30;

/**
 * Browsers' profiles and what else is there for one test only are kept in memory, where there is room for them: on a disk
 * a quarter of a test's time goes into writing what is deleted at its end.
 */
export function keepTemporaryFilesInMemory() {
  if (process.env.TMPDIR) return;
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= enough) process.env.TMPDIR = folder;
  } catch {
    // No such folder, or none for us: the disk will do.
  }
}

import { storeNames } from '../../core/records/store-names.ts';
import { type BackupStore, backupVersion, isTooLarge } from '../../core/transfer/backup.ts';
import type { CopyProblem } from '../../core/transfer/copy-problem.ts';
import { saveFile } from '../../platform/files/save-file.ts';
import { readAll } from '../../platform/storage/transfer/import-store.ts';
import { keepAllTyped } from './keep-typed.ts';

/**
 * All that lies in the database at one moment, with what was typed last in a page that closed, also what could not be
 * read, as docs/format.md tells; without indents where these alone would make it larger than a file that is read. Rejects
 * where it cannot be opened.
 */
export async function copyOfEverything(now: Temporal.Instant): Promise<string> {
  await keepAllTyped();
  const all = Map.groupBy(await readAll(), ({ store }) => store);
  const inStore = (name: BackupStore) =>
    Object.fromEntries((all.get(name) ?? []).map(({ key, value }) => [key, value]));
  const stores = Object.fromEntries(storeNames.map((name) => [name, inStore(name)]));
  const whole = { tend: backupVersion, saved: now.toString(), stores };
  const indented = json(whole, 1);
  return isTooLarge(indented) ? json(whole, 0) : indented;
}

function json(whole: object, indent: 0 | 1): string {
  try {
    return JSON.stringify(whole, null, indent);
  } catch {
    // Whatever a record holds that was damaged: a copy of the rest is worth more than none. Looking at each value takes long.
    return JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value), indent);
  }
}

/** Saves a copy whatever its size, and tells why it could not be brought in again; `null` where it can. */
export async function saveCopy(now: Temporal.Instant, zone: string): Promise<CopyProblem | null> {
  const copy = await copyOfEverything(now);
  saveFile(copy, `${fileName(now, zone)}.json`, 'application/json');
  const { copyProblem } = await import('../../core/transfer/copy-problem.ts');
  return copyProblem(copy);
}

/** Saves a text that people read. */
export function saveReadable(text: string, now: Temporal.Instant, zone: string): void {
  saveFile(text, `${fileName(now, zone)}.md`, 'text/markdown');
}

/** By the date that the person's own calendar shows, which in the evening or at night is not that of UTC. */
export function fileName(now: Temporal.Instant, zone: string): string {
  return `tend-${now.toZonedDateTimeISO(zone).toPlainDate()}`;
}

import { isGentle } from '../../core/settings/settings.ts';
import { type Backup, ImportProblem, mostBackupBytes, parseBackup } from '../../core/transfer/backup.ts';
import { type ImportMode, type ImportPlan, importPlan } from '../../core/transfer/import-plan.ts';
import { fileText } from '../../core/transfer/json-file.ts';
import { foundRecord } from '../../core/transfer/record-place.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { noteFirstUse, readFirstUse } from '../../platform/storage/first-use.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { importAll, readAll } from '../../platform/storage/transfer/import-store.ts';
import { refitToday } from '../day/refit-today.ts';
import { keepDiscreet } from '../nudges/keep-discreet.ts';
import { reconcile } from '../nudges/reconcile.ts';
import { keepAllTyped } from './keep-typed.ts';

export type Preview = Omit<ImportPlan, 'put' | 'remove'> & Pick<Backup, 'saved'>;

/** Reads a file, unless it is too large to be one of ours. Rejects with `ImportProblem`; nothing is stored yet. */
export async function openBackup(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Backup> {
  const text = await fileText(file, mostBackupBytes, (problem) => new ImportProblem(problem));
  const { saved, records } = parseBackup(text);
  return { saved, records: records.map(foundRecord) };
}

/** What an import would do to what is stored now, with what was typed last. Rejects with `ImportProblem`. */
export async function previewImport(backup: Backup, mode: ImportMode, now: Temporal.Instant): Promise<Preview> {
  await keepAllTyped();
  return previewOf(backup, importPlan(backup, await readAll(), mode), now);
}

/**
 * Does it by what is stored by then, all or nothing; a second time changes nothing. `agreed` resolves when alarms and dot
 * agree. Rejects with `ImportProblem`.
 */
export async function importBackup(
  browser: BrowserParts,
  backup: Backup,
  mode: ImportMode,
  now: Temporal.Instant,
  zone: string,
  progress?: (share: number) => void,
): Promise<Preview & { agreed: Promise<void> }> {
  await keepAllTyped();
  const done = await importAll((stored) => importPlan(backup, stored, mode), now, progress);
  // All of it is kept by now, whatever fails from here on.
  await noteUse(now).catch(() => {});
  await keepToSettings(browser, now, zone).catch(() => {});
  const ended = () => {};
  return { ...previewOf(backup, done, now), agreed: reconcile(browser, now, zone).then(ended, ended) };
}

async function noteUse(now: Temporal.Instant): Promise<void> {
  if ((await readFirstUse()) === null) await noteFirstUse(now);
}

/** What was set elsewhere holds for what waits here, too. Whoever asked for gentle ideas is not met with another one. */
async function keepToSettings(browser: BrowserParts, now: Temporal.Instant, zone: string): Promise<void> {
  const settings = await readSettings(now);
  await keepDiscreet(browser, settings).catch(() => {});
  if (isGentle(settings, now)) await refitToday(settings, now, zone);
}

function previewOf({ saved }: Backup, plan: ImportPlan, now: Temporal.Instant): Preview {
  const { put: _put, remove: _remove, gentleKept, ...told } = plan;
  return { saved, ...told, gentleKept: isGentle({ gentleUntil: gentleKept }, now) ? gentleKept : null };
}

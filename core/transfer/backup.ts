import * as v from 'valibot';
import { storeNames } from '../records/store-names.ts';
import { instantSchema } from '../time/stored-time.ts';
import { isPlain, isTooDeep, jsonIn } from './json-file.ts';

/** The version of the file that is written. docs/format.md tells what is in it. */
export const backupVersion = 3;

export type BackupStore = (typeof storeNames)[number];

export interface StoredRecord {
  store: BackupStore;
  key: string;
  value: unknown;
}

export interface Backup {
  saved: Temporal.Instant;
  records: readonly StoredRecord[];
}

export const mostBackupBytes = 20 * 1024 * 1024;
const mostRecords = 100_000;
const deepest = 40;
const longestKey = 1000;
/** What is set aside is named by where it lay, and numbered where that was before: "days/2026-11-22 (2)". */
const longestKeyAside = longestKey + 100;
const asideKey = new RegExp(`^(${storeNames.filter((name) => name !== 'quarantine').join('|')})/`);

export const importProblems = [
  'too_large',
  'empty',
  'compressed',
  'not_text',
  'not_json',
  'not_tend',
  'newer',
  'too_deep',
  'too_many',
] as const;

/** Why a file cannot be imported. Nothing of it was stored. */
export class ImportProblem extends Error {
  override name = 'ImportProblem';
  readonly problem: (typeof importProblems)[number];

  constructor(problem: (typeof importProblems)[number]) {
    super(problem);
    this.problem = problem;
  }
}

/** Whether a file with this text would be larger than one that is read. */
export function isTooLarge(text: string): boolean {
  // No code unit of a text takes more than three bytes in UTF-8.
  return text.length * 3 > mostBackupBytes && new TextEncoder().encode(text).length > mostBackupBytes;
}

/** What a file says that a person saved, of this version or an older one. Throws `ImportProblem`. */
export function parseBackup(text: string): Backup {
  const whole = jsonIn(text, (problem) => new ImportProblem(problem));
  if (!isPlain(whole)) throw new ImportProblem('not_tend');
  const { tend, saved, stores } = whole;
  if (!Number.isSafeInteger(tend) || Number(tend) < 1) throw new ImportProblem('not_tend');
  if (Number(tend) > backupVersion) throw new ImportProblem('newer');
  const moment = v.safeParse(instantSchema, saved);
  if (!moment.success || !isPlain(stores)) throw new ImportProblem('not_tend');
  if (isTooDeep(stores, deepest)) throw new ImportProblem('too_deep');
  const records = Object.entries(stores).flatMap(([store, entries]) => recordsIn(store, entries));
  if (records.length > mostRecords) throw new ImportProblem('too_many');
  if (records.length === 0) throw new ImportProblem('empty');
  return { saved: moment.output, records };
}

function recordsIn(name: string, entries: unknown): StoredRecord[] {
  const store = storeNames.find((one) => one === name);
  if (!store || !isPlain(entries)) throw new ImportProblem('not_tend');
  const keys = Object.keys(entries);
  const longest = store === 'quarantine' ? longestKeyAside : longestKey;
  if (keys.some((key) => key.length > longest)) throw new ImportProblem('not_tend');
  if (store === 'quarantine' && !keys.every((key) => asideKey.test(key))) throw new ImportProblem('not_tend');
  if (keys.length > mostRecords) throw new ImportProblem('too_many');
  return keys.map((key) => ({ store, key, value: entries[key] }));
}

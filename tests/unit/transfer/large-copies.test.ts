import { beforeEach, describe, expect, test } from 'vitest';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { openBackup } from '../../../app/transfer/import.ts';
import { copiedWords } from '../../../components/transfer/saving/copied-words.ts';
import { importProblems, mostBackupBytes } from '../../../core/transfer/backup.ts';
import { copyProblem } from '../../../core/transfer/copy-problem.ts';
import { importPlan } from '../../../core/transfer/import-plan.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { importAll, readAll } from '../../../platform/storage/transfer/import-store.ts';
import { patience } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now } from '../records/any-record.ts';
import { fileOf, store } from './any-backup.ts';

/** What is saved comes back, or it is said as it is saved that it will not. */

beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

const sizeOf = (text: string) => new TextEncoder().encode(text).length;
const fileWith = (stores: object) => JSON.stringify({ tend: 3, saved: now.toString(), stores });

test('a copy that only its indents would make too large has none, and comes back', { timeout: patience }, async () => {
  await readSettings(now);
  let nested: unknown[] = Array.from({ length: 600_000 }, () => 1);
  for (let depth = 0; depth < 32; depth += 1) nested = [nested];
  await store([{ store: 'quarantine', key: 'days/2020-01-01', value: nested }]);
  const before = await readAll();
  const copy = await copyOfEverything(now);
  expect(sizeOf(JSON.stringify(JSON.parse(copy), null, 1))).toBeGreaterThan(mostBackupBytes);
  expect(copyProblem(copy)).toBeNull();
  await eraseEverything();
  const backup = await openBackup(fileOf(copy));
  await importAll((stored) => importPlan(backup, stored, 'replace'), now);
  // Compared as text: looking at each of so many values takes long.
  expect(JSON.stringify(await readAll()) === JSON.stringify(before)).toBe(true);
});

describe('a copy that could not come back is told as', () => {
  const within = (size: number, letter: string) =>
    fileWith({ quarantine: { 'days/x': letter.repeat(size / sizeOf(letter)) } });
  const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`days/${index}`, 1]));
  const newer = { kind: 'day', version: 99, changed: now.toString(), body: {} };
  test.each<[string, string, string | null]>([
    ['too large', within(mostBackupBytes, 'x'), 'too_large'],
    ['too large in bytes, though not in letters', within(mostBackupBytes, 'न'), 'too_large'],
    ['too many records', fileWith({ quarantine: many }), 'too_many'],
    ['of a newer Tend', fileWith({ days: { '2026-11-22': newer } }), 'newer'],
    ['damaged', fileWith({ notes: { ['x'.repeat(1001)]: 1 } }), 'not_tend'],
    ['nothing where it can', within(mostBackupBytes / 2, 'x'), null],
  ])('%s', async (_what, copy, problem) => {
    expect(copyProblem(copy)).toBe(problem);
    const taken = await openBackup(fileOf(copy))
      .then((backup) => importPlan(backup, [], 'merge'))
      .then(
        () => null,
        (error) => error.problem,
      );
    expect(taken).toBe(problem);
  });

  test('something else than one that can, in words of its own', () => {
    const can = copiedWords({ worked: true, problem: null });
    for (const problem of importProblems) {
      const said = copiedWords({ worked: true, problem });
      expect(said).not.toBe(can);
      expect(said).toMatch(/in again/);
      expect(said).toMatch(/Anyone who opens the file can read it\.$/);
    }
  });
});

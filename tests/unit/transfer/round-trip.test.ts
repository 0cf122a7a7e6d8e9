import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { openBackup } from '../../../app/transfer/import.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import type { StoredRecord } from '../../../core/transfer/backup.ts';
import { type ImportMode, importModes, importPlan } from '../../../core/transfer/import-plan.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { importAll, readAll } from '../../../platform/storage/transfer/import-store.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now } from '../records/any-record.ts';
import { anyMany, fileOf, store } from './any-backup.ts';

/** What was saved comes back as it was, byte for byte. */

beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

async function bring(text: string, mode: ImportMode) {
  const backup = await openBackup(fileOf(text));
  return importAll((stored) => importPlan(backup, stored, mode), now);
}

async function expectRoundTrip(mode: ImportMode): Promise<void> {
  const before = await readAll();
  const text = await copyOfEverything(now);
  await eraseEverything();
  await bring(text, mode);
  expect(await readAll()).toEqual(before);
  expect(await copyOfEverything(now)).toBe(text);
}

test.each(importModes)(
  'many records of each kind, saved, erased and brought in (%s)',
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(anyMany, async (records) => {
        await eraseEverything();
        await store(records);
        await expectRoundTrip(mode);
      }),
      runs(60),
    );
  },
  patience,
);

test('what was set aside from under the longest key that is read, over and over', async () => {
  const key = 'x'.repeat(1000);
  for (const value of [1, 2, 3]) {
    const stores = Object.fromEntries(
      storeNames.map((name) => [name, { [name === 'quarantine' ? `days/${key}` : key]: value }]),
    );
    await bring(JSON.stringify({ tend: 3, saved: now.toString(), stores }), 'merge');
  }
  expect((await readAll()).map((one) => one.key)).toContain(`checkins/${key} (3)`);
  await expectRoundTrip('merge');
  await expectRoundTrip('replace');
});

test('what was set aside here and in the file under one name is kept, each once', async () => {
  const key = 'days/2026-11-22';
  const copyWith = (value: string) =>
    JSON.stringify({ tend: 3, saved: now.toString(), stores: { quarantine: { [key]: value } } });
  for (const value of ['ours', 'theirs', 'theirs', 'ours']) await bring(copyWith(value), 'merge');
  const kept = (await readAll()).filter((one) => one.store === 'quarantine').map((one) => [one.key, one.value]);
  expect(kept).toEqual([
    [key, 'ours'],
    [`${key} (2)`, 'theirs'],
  ]);
});

const early = JSON.parse(readFileSync('tests/golden/before-the-envelope.json', 'utf8'));
const { about: _, ...journal } = JSON.parse(readFileSync('tests/golden/journal.json', 'utf8'));
const earlyRecords = (settings: object): StoredRecord[] =>
  storeNames.flatMap((name) =>
    Object.entries(name === 'settings' ? { settings } : (early[name] ?? {})).map(([key, value]) => ({
      store: name,
      key,
      value,
    })),
  );

test.each(Object.keys(early.settings))(
  'what was stored before there were envelopes, with settings as “%s”, and the journal, through files of both versions',
  async (name) => {
    const { days, nudges, marks } = early;
    const stores = { settings: { settings: early.settings[name] }, days, nudges, marks };
    await bring(JSON.stringify({ tend: 1, saved: now.toString(), stores }), 'replace');
    await bring(JSON.stringify({ tend: 2, saved: now.toString(), stores: journal }), 'merge');
    const kept = (await readAll()).filter((one) => one.store !== 'quarantine');
    const expected = earlyRecords(early.settings[name]).filter(({ key }) => key !== 'last own number');
    for (const one of expected) expect(kept).toContainEqual(one);
    expect(kept.filter(({ store }) => Object.hasOwn(journal, store))).toHaveLength(
      Object.values(journal as Record<string, object>).flatMap((entries) => Object.keys(entries)).length,
    );
    await expectRoundTrip('replace');
    await expectRoundTrip('merge');
  },
);

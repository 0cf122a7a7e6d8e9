import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { openBackup } from '../../../app/transfer/import.ts';
import { type ImportMode, importModes, importPlan } from '../../../core/transfer/import-plan.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { importAll } from '../../../platform/storage/transfer/import-store.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now } from '../records/any-record.ts';
import { anyMany, fileOf, store } from './any-backup.ts';

/** Ends a transaction at any of its writes, as a browser does that is closed, or whose disk is full. */

const { put, delete: remove } = IDBObjectStore.prototype;
beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));
afterEach(() => {
  Object.assign(IDBObjectStore.prototype, { put, delete: remove });
});

/** The write after so many others does not get through, and nothing after it. Counts those that were asked for. */
function cutAfter(writes: number): { asked: number } {
  const count = { asked: 0 };
  const cut = <Args extends unknown[]>(work: (...args: Args) => IDBRequest) =>
    function (this: IDBObjectStore, ...args: Args) {
      count.asked += 1;
      const request = work.apply(this, args);
      const { transaction } = this;
      if (count.asked > writes) request.addEventListener('success', () => transaction.abort());
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: cut(put), delete: cut(remove) });
  return count;
}

async function filesOf(seed: number): Promise<{ file: string; present: string }> {
  const [one = [], other = []] = fc.sample(anyMany, { numRuns: 2, seed });
  await store(one);
  const file = await copyOfEverything(now);
  await eraseEverything();
  await store(other);
  await readSettings(now);
  return { file, present: await copyOfEverything(now) };
}

test.each(importModes.flatMap((mode) => [1, 2, 3].map((seed): [ImportMode, number] => [mode, seed])))(
  'wherever it ends (%s, %i), nothing of it is there, and what is told of its progress only grows',
  async (mode, seed) => {
    const { file, present } = await filesOf(seed);
    const backup = await openBackup(fileOf(file));
    const bring = (progress?: (share: number) => void) =>
      importAll((stored) => importPlan(backup, stored, mode), now, progress);
    for (let writes = 0; ; writes += 1) {
      const { asked } = await (async () => {
        const count = cutAfter(writes);
        const shares: number[] = [];
        const done = await bring((share) => shares.push(share)).then(
          () => true,
          () => false,
        );
        Object.assign(IDBObjectStore.prototype, { put, delete: remove });
        expect(shares).toEqual(shares.toSorted((one, next) => one - next));
        if (!done) expect(await copyOfEverything(now)).toBe(present);
        return { asked: done ? -1 : count.asked };
      })();
      if (asked === -1) {
        expect(writes).toBeGreaterThan(5);
        break;
      }
      expect(asked).toBeGreaterThan(writes);
    }
    expect(await copyOfEverything(now)).not.toBe(present);
  },
);

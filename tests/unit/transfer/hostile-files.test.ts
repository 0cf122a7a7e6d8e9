import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { importBackup, openBackup, previewImport } from '../../../app/transfer/import.ts';
import { ImportProblem } from '../../../core/transfer/backup.ts';
import { importModes, importPlan } from '../../../core/transfer/import-plan.ts';
import { readableRecords } from '../../../core/transfer/readable-records.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { importAll, readAll } from '../../../platform/storage/transfer/import-store.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now } from '../records/any-record.ts';
import { anyMany, fileOf, store } from './any-backup.ts';

/** A file may hold anything. It is refused and nothing changes, or it is brought in and harms nothing. */

const zone = 'Europe/Berlin';
let world: Awaited<ReturnType<typeof newWorld>>;
beforeEach(async () => {
  world = await newWorld(now.toString(), zone);
});

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '+275760-09-13T00:00:00Z',
    '2026-11-22[u-ca=hebrew]',
    '\u202e<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'x'.repeat(200_000),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    1e308,
  ),
);

/** Puts something else in one place of it, found by walking. */
function replaced(value: unknown, steps: readonly number[], instead: unknown): unknown {
  const [step, ...others] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return instead;
  const keys = Object.keys(value);
  const chosen = keys[step % Math.max(1, keys.length)];
  if (chosen === undefined) return instead;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return Object.assign(copy, { [chosen]: replaced(Reflect.get(value, chosen), others, instead) });
}

const steps = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 });

test(
  'with anything in any place of it, a file is refused or brought in whole, and what lies there then can be read and saved',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyMany,
        steps,
        hostile,
        fc.constantFrom(...importModes),
        async (records, where, instead, mode) => {
          await eraseEverything();
          await store(records);
          const file = JSON.stringify(replaced(JSON.parse(await copyOfEverything(now)), where, instead));
          world = await newWorld(now.toString(), zone);
          await readSettings(now);
          const before = await copyOfEverything(now);
          const problem = await openBackup(fileOf(file))
            .then(async (backup) => {
              await previewImport(backup, mode, now);
              const { agreed } = await importBackup(world, backup, mode, now, zone);
              await agreed;
              return null;
            })
            .catch((error: unknown) => error);
          if (problem) {
            expect(problem).toBeInstanceOf(ImportProblem);
            expect(await copyOfEverything(now)).toBe(before);
          }
          await readSettings(now);
          readableRecords(await readAll());
          const text = await copyOfEverything(now);
          const again = await openBackup(fileOf(text));
          const second = importPlan(again, await readAll(), 'merge');
          expect([...second.put.filter(({ store }) => store !== 'quarantine'), ...second.remove]).toEqual([]);
          expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
        },
      ),
      runs(100),
    );
  },
  patience,
);

test(
  'cut short anywhere, a file is refused and nothing changes',
  async () => {
    await store(fc.sample(anyMany, { numRuns: 1, seed: 5 })[0] ?? []);
    const before = await copyOfEverything(now);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: before.length - 2 }), async (length) => {
        const problem = await openBackup(fileOf(before.slice(0, length))).catch((error: unknown) => error);
        expect(problem).toBeInstanceOf(ImportProblem);
        expect(await copyOfEverything(now)).toBe(before);
      }),
      runs(100),
    );
  },
  patience,
);

test.each([
  'x',
  '',
  'elsewhere/2026-11-22',
  'quarantine/days/2026-11-22',
  '__proto__/days',
  '<img src=x>/days',
  `days/${'x'.repeat(1100)}`,
])('what was set aside from no place of ours is refused, and nothing changes: “%.20s”', async (key) => {
  await store(fc.sample(anyMany, { numRuns: 1, seed: 5 })[0] ?? []);
  const before = await copyOfEverything(now);
  const stores = {
    ...JSON.parse(before).stores,
    quarantine: JSON.parse(`{${JSON.stringify(key)}: {"line": "We sang."}}`),
  };
  const opening = openBackup(fileOf(JSON.stringify({ tend: 3, saved: now.toString(), stores })));
  await expect(opening).rejects.toMatchObject({ problem: 'not_tend' });
  expect(await copyOfEverything(now)).toBe(before);
});

test('one thing twice in a file is one thing', async () => {
  const note = (text: string) =>
    `"note/2026-11-22/0123456789abcdef":{"id":"2026-11-22/0123456789abcdef","sort":"page","strategy":null,"text":"${text}","draft":null,"written":"2026-11-22T17:30:00Z"}`;
  const file = `{"tend":2,"saved":"2026-11-22T17:30:00Z","stores":{"notes":{${note('One')},${note('Two')}}}}`;
  const backup = await openBackup(fileOf(file));
  await importAll((stored) => importPlan(backup, stored, 'merge'), now);
  expect(readableRecords(await readAll()).note.map(({ text }) => text)).toEqual(['Two']);
});

test('a hundred thousand records that cannot be read are set aside within a few seconds', async () => {
  const days = Object.fromEntries(Array.from({ length: 99_999 }, (_, index) => [`no day ${index}`, index]));
  const backup = await openBackup(fileOf(JSON.stringify({ tend: 2, saved: now.toString(), stores: { days } })));
  const { put, unreadable } = importPlan(backup, [], 'merge');
  expect(unreadable).toBe(99_999);
  expect(put).toHaveLength(99_999);
}, 20_000);

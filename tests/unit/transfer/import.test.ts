import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { importBackup, openBackup, previewImport } from '../../../app/transfer/import.ts';
import { importProblemWords } from '../../../components/transfer/import-problem-words.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { ImportProblem, importProblems, mostBackupBytes } from '../../../core/transfer/backup.ts';
import { importPlan } from '../../../core/transfer/import-plan.ts';
import { nudgeNotification } from '../../../platform/browser/notifications.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { importAll, readAll } from '../../../platform/storage/transfer/import-store.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { at, fixedAt, worldAt } from '../nudges/nudged-world.ts';
import { moments, now, someSettings } from '../records/any-record.ts';
import { anyStored, fileOf, store } from './any-backup.ts';

const zone = 'Europe/Berlin';
let world: Awaited<ReturnType<typeof newWorld>>;
beforeEach(async () => {
  world = await newWorld(now.toString(), zone);
});

const bring = async (text: string, mode: 'replace' | 'merge') => {
  const { agreed, ...preview } = await importBackup(world, await openBackup(fileOf(text)), mode, now, zone);
  await agreed;
  return preview;
};
/** Without what Tend goes on to do by it. */
const bringOnly = async (text: string, mode: 'replace' | 'merge') => {
  const backup = await openBackup(fileOf(text));
  await importAll((stored) => importPlan(backup, stored, mode), now);
  return readAll();
};

test('every store is in the file, and nothing else', async () => {
  const { stores } = JSON.parse(await copyOfEverything(now));
  expect(Object.keys(stores).toSorted()).toEqual([...storeNames].toSorted());
});

test(
  'what was saved, erased and brought in again is what it was, and is saved again byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyStored, fc.boolean(), async (records, erased) => {
        await eraseEverything();
        await store(records);
        const before = await readAll();
        const text = await copyOfEverything(now);
        if (erased) await eraseEverything();
        const backup = await openBackup(fileOf(text));
        await importAll((stored) => importPlan(backup, stored, 'replace'), now);
        expect(await readAll()).toEqual(before);
        expect(await copyOfEverything(now)).toBe(text);
      }),
      runs(40),
    );
  },
  patience,
);

test(
  'bringing in twice is bringing in once, whatever was there',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyStored, anyStored, fc.constantFrom('merge', 'replace'), async (file, present, mode) => {
        await eraseEverything();
        await store(file);
        const text = await copyOfEverything(now);
        await eraseEverything();
        await store(present);
        const once = await bringOnly(text, mode);
        const second = await previewImport(await openBackup(fileOf(text)), mode, now);
        const { added, changed, removed } = second.counts;
        expect([added, changed, removed].flatMap((counts) => Object.values(counts)).filter((one) => one > 0)).toEqual(
          [],
        );
        expect(await bringOnly(text, mode)).toEqual(once);
      }),
      runs(40),
    );
  },
  patience,
);

describe('only what is gentle and for one alone, chosen here until a day,', () => {
  const withUntil = (gentleUntil: Temporal.Instant | null) => ({ ...freshSettings('one', now), gentleUntil });
  const storeUntil = (moment: Temporal.Instant | null, more = {}) =>
    changeSettings(now, (current) => ({ ...current, ...more, gentleUntil: moment }));
  const soon = now.add({ hours: 24 });
  const late = now.add({ hours: 240 });
  const fileUntil = (moment: Temporal.Instant | null) => {
    const settings = {
      kind: 'settings',
      version: 1,
      changed: now.toString(),
      body: kinds.settings.write(withUntil(moment)),
    };
    return JSON.stringify({ tend: 2, saved: now.toString(), stores: { settings: { settings } } });
  };

  test.each<[Temporal.Instant | null, Temporal.Instant | null, Temporal.Instant | null]>([
    [late, null, late],
    [late, soon, late],
    [soon, late, null],
    [soon, soon, null],
    [null, soon, null],
    [null, null, null],
    [now.subtract({ hours: 1 }), null, null],
  ])('until %s, replaced by a file with %s', async (here, inFile, told) => {
    await storeUntil(here, { sound: true });
    const text = fileUntil(inFile);
    expect((await previewImport(await openBackup(fileOf(text)), 'replace', now)).gentleKept).toEqual(told);
    const once = await bringOnly(text, 'replace');
    const { gentleUntil, sound } = await readSettings(now);
    const latest =
      [here, inFile]
        .filter((one) => one !== null)
        .toSorted(Temporal.Instant.compare)
        .at(-1) ?? null;
    expect([String(gentleUntil), sound]).toEqual([String(latest), false]);
    expect(await bringOnly(text, 'replace')).toEqual(once);
  });

  test('is the later of both dates, whatever else the settings are', async () => {
    const untils = fc.option(moments, { nil: null });
    await fc.assert(
      fc.asyncProperty(someSettings, untils, someSettings, async (inFile, here, elsewhere) => {
        await eraseEverything();
        await store([{ store: 'settings', key: 'settings', value: wrap(kinds.settings, inFile, now) }]);
        const text = await copyOfEverything(now);
        await storeUntil(here, elsewhere);
        await bringOnly(text, 'replace');
        const latest = [here, inFile.gentleUntil].filter((one) => one !== null).toSorted(Temporal.Instant.compare);
        expect(await readSettings(now)).toEqual({ ...inFile, gentleUntil: latest.at(-1) ?? null });
      }),
      runs(60),
    );
  });

  test('stays where the file’s settings are mended, and what was in the file is kept aside', async () => {
    await storeUntil(late);
    const text = fileUntil(null).replace('"sound":false', '"sound":"loud"');
    const once = await bringOnly(text, 'replace');
    const { added, changed, removed } = (await previewImport(await openBackup(fileOf(text)), 'replace', now)).counts;
    const counts = [added, changed, removed].flatMap((one) => Object.values(one));
    expect(counts.filter((count) => count !== 0)).toEqual([]);
    expect(await bringOnly(text, 'replace')).toEqual(once);
    expect((await readSettings(now)).gentleUntil).toEqual(late);
    expect(once.filter(({ store }) => store === 'quarantine')).toHaveLength(1);
  });
});

test('a file is told of before anything is changed', async () => {
  const golden = readFileSync('tests/golden/journal.json', 'utf8');
  const { about: _, ...stores } = JSON.parse(golden);
  const backup = await openBackup(fileOf(JSON.stringify({ tend: 2, saved: now.toString(), stores })));
  await readSettings(now);
  const before = await readAll();
  expect(await previewImport(backup, 'merge', now)).toMatchObject({
    saved: now,
    unreadable: 0,
    dates: { first: '2026-11-22', last: '2026-11-22' },
    holds: { promise: 2, checkIn: 1, note: 2, hardDay: 1, settings: 0 },
    counts: { added: { promise: 2, note: 2, hardDay: 1, settings: 0 }, removed: { promise: 0 }, same: { settings: 1 } },
  });
  expect(await readAll()).toEqual(before);
});

test('the days that a file tells of are those of which something is there', async () => {
  const stores = {
    checkins: { '2020-01-01': wrap(kinds.checkIn, { removed: now }, now) },
    days: {
      '2026-11-22': wrap(
        kinds.day,
        newDay(Temporal.PlainDate.from('2026-11-22'), { id: 'COM-01', because: [] }, firstRung),
        now,
      ),
    },
  };
  const backup = await openBackup(fileOf(JSON.stringify({ tend: 3, saved: now.toString(), stores })));
  const { dates } = await previewImport(backup, 'merge', now);
  expect(dates).toEqual({ first: '2026-11-22', last: '2026-11-22' });
});

test('a file of the first version is brought in, and what is in it can be read', async () => {
  const golden = JSON.parse(readFileSync('tests/golden/before-the-envelope.json', 'utf8'));
  const stores = {
    settings: { settings: golden.settings.fixed },
    days: golden.days,
    nudges: golden.nudges,
    marks: golden.marks,
  };
  await bring(JSON.stringify({ tend: 1, saved: now.toString(), stores }), 'replace');
  const date = Temporal.PlainDate.from('2026-11-22');
  expect((await readDays(date, date))[0]?.response?.line).toBe(golden.days['2026-11-22'].response.line);
  expect((await readSettings(now)).seed).toBe(golden.settings.fixed.seed);
});

describe('a file that is none of ours', () => {
  const whole = (more: object) =>
    JSON.stringify({ tend: 2, saved: now.toString(), stores: { days: { x: 1 } }, ...more });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${whole({})}`, 'utf16le'));
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, index) => [`k${index}`, 1]));
  test.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing at all', '', 'empty'],
    ['only space', ' \n ', 'empty'],
    ['no records', whole({ stores: { days: {} } }), 'empty'],
    ['cut short', whole({}).slice(0, -9), 'not_json'],
    ['a mark of byte order first', `\ufeff${whole({})}`, 'not_json'],
    ['in another encoding', utf16, 'not_text'],
    ['packed', new Uint8Array(gzipSync(bytes(whole({})))), 'compressed'],
    ['a list', '[]', 'not_tend'],
    ['a number', '7', 'not_tend'],
    ['of another program', '{"version": 3}', 'not_tend'],
    ['without a moment', whole({ saved: 'yesterday' }), 'not_tend'],
    ['of the year 275760', whole({ saved: '+275760-09-13T00:00:00Z' }), 'not_tend'],
    ['a store as a list', whole({ stores: { days: [] } }), 'not_tend'],
    ['a store that there is not', whole({ stores: { secrets: {} } }), 'not_tend'],
    [
      'a prototype for a store',
      '{"tend":2,"saved":"2026-11-22T17:30:00Z","stores":{"__proto__":{"polluted":{}}}}',
      'not_tend',
    ],
    ['a key without end', whole({ stores: { notes: { ['x'.repeat(2000)]: 1 } } }), 'not_tend'],
    ['of a later version', whole({ tend: 4 }), 'newer'],
    ['nested without end', whole({}).replace('{"x":1}', `{"x":${deep}}`), 'too_deep'],
    ['with more than anyone has', whole({ stores: { days: many } }), 'too_many'],
  ])('(%s) is refused with words, and nothing changes', async (_what, content, problem) => {
    await readSettings(now);
    const before = await copyOfEverything(now);
    const refused = await openBackup(fileOf(content)).then(
      () => 'taken',
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ImportProblem);
    expect((refused as ImportProblem).problem).toBe(problem);
    expect(importProblemWords(refused as ImportProblem)).toMatch(/Nothing has changed\.$/);
    expect(await copyOfEverything(now)).toBe(before);
  });

  test('is not even read where it is too large', async () => {
    const file = { size: mostBackupBytes + 1, arrayBuffer: () => expect.unreachable() };
    await expect(openBackup(file)).rejects.toMatchObject({ problem: 'too_large' });
  });

  test('of which a record is from a later Tend is refused, and nothing changes', async () => {
    await readSettings(now);
    const before = await copyOfEverything(now);
    const later = { kind: 'day', version: 99, changed: now.toString(), body: {} };
    const backup = await openBackup(fileOf(whole({ stores: { days: { '2026-11-22': later } } })));
    await expect(previewImport(backup, 'merge', now)).rejects.toMatchObject({ problem: 'newer' });
    await expect(importBackup(world, backup, 'replace', now, zone)).rejects.toMatchObject({ problem: 'newer' });
    expect(await copyOfEverything(now)).toBe(before);
  });

  test('with something hostile in its records is kept aside and harms nothing', async () => {
    const hostile =
      '{"tend":2,"saved":"2026-11-22T17:30:00Z","stores":{"days":{"+275760-09-13":{"strategy":"COM-01"},"2026-11-22":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}},"notes":{"note/2026-11-22/0123456789abcdef":{"kind":"note","version":1,"changed":"2026-11-22T17:30:00Z","body":{"text":"<img src=x onerror=alert(1)>\\u202e","__proto__":{"polluted":true}}}}}}';
    const { unreadable } = await bring(hostile, 'merge');
    expect(unreadable).toBe(2);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const all = await readAll();
    expect(all.filter(({ store }) => store === 'quarantine').map(({ key }) => key)).toEqual([
      'days/+275760-09-13',
      'days/2026-11-22',
    ]);
  });

  test('is told of in words of its own, each', () => {
    const words = importProblems.map((problem) => importProblemWords({ problem }));
    expect(new Set(words).size).toBe(importProblems.length);
  });
});

test.each([
  ['discreet', []],
  ['full', [nudgeNotification]],
] as const)('a copy with %s wording leaves no notice that says more, and the dot', async (wording, left) => {
  world = await worldAt('2026-11-22T09:00', { ...fixedAt('18:00'), wording });
  const text = await copyOfEverything(world.now);
  await changeSettings(world.now, (current) => ({ ...current, wording: 'full' }));
  await world.runUntil(at('2026-11-22T18:05'));
  expect([...world.open]).toEqual([nudgeNotification]);
  await (await importBackup(world, await openBackup(fileOf(text)), 'replace', world.now, zone)).agreed;
  expect([...world.open]).toEqual(left);
  expect(world.dot).toBe(true);
});

test('wherever bringing in is cut short, all of it is there or nothing', async () => {
  const [file] = fc.sample(anyStored, { numRuns: 1, seed: 7 });
  await store(file ?? []);
  const text = await copyOfEverything(now);
  const outcomes = new Set<string>();
  for (let effects = 0; effects < 12; effects += 1) {
    world = await newWorld(now.toString(), zone);
    await readSettings(now);
    const before = JSON.stringify(await readAll());
    const backup = await openBackup(fileOf(text));
    world.killAfter(effects);
    const done = await importBackup(world, backup, 'replace', now, zone).then(
      ({ agreed }) => agreed,
      () => {},
    );
    await done;
    await world.buryTheDead();
    const kept = (await readAll()).filter(({ store }) =>
      ['promises', 'checkins', 'notes', 'marks', 'quarantine'].includes(store),
    );
    const wanted = (file ?? []).filter(({ store }) =>
      ['promises', 'checkins', 'notes', 'marks', 'quarantine'].includes(store),
    );
    const isNothing = JSON.stringify(await readAll()) === before;
    if (!isNothing) expect(kept).toHaveLength(wanted.length);
    outcomes.add(isNothing ? 'nothing' : 'all');
  }
  expect([...outcomes].sort()).toEqual(['all', 'nothing']);
});

test('what was erased is gone from every store of the journal too', async () => {
  for (const records of fc.sample(anyStored, { numRuns: 5, seed: 3 })) await store(records);
  const { agreed } = await eraseAll(world, now, zone);
  await agreed;
  const left = (await readAll()).filter(({ store }) =>
    ['promises', 'checkins', 'notes', 'marks', 'quarantine'].includes(store),
  );
  expect(left).toEqual([]);
});

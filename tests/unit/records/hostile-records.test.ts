import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { storeOf } from '../../../platform/storage/database.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { bodyOf, now, settings, zone } from './example-records.ts';
import { fieldsOf, hostile, isTaken, lostAt, many, settingsKind, whats, withAt } from './hostile-values.ts';

beforeEach(async () => {
  await newWorld(now.toString(), zone, settings);
});

test.each([...many, settingsKind])('what a $name takes is said of fields that it has', (kind) => {
  const known = new Set(fieldsOf(kind).map(({ path }) => path));
  expect(Object.keys(kind.takes).filter((path) => !known.has(path))).toEqual([]);
});

describe.each(many)('a stored $name', (kind) => {
  const { store, key, named, examples } = kind;

  /**
   * Stores these among good ones, reads all, and tells what became of each: read as it is, mended with the original kept
   * aside, or moved aside whole.
   */
  async function stored(records: readonly unknown[]) {
    const good = [0, records.length + 1].map((index) => ({ ...examples[0], ...named(index) }));
    const all = [good[0], ...records, good[1]];
    for (const [index, record] of all.entries()) await set(key(index), record, storeOf(store));
    const read = await kind.read();
    const aside = await readRaw('quarantine');
    const left = await readRaw(store);
    expect([0, all.length - 1].map((index) => read.get(key(index)))).toEqual(good);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    return records.map((record, position) => {
      const raw = aside[`${store}/${key(position + 1)}`];
      if (raw === undefined) return read.has(key(position + 1)) ? 'read' : 'gone';
      if (!isDeepStrictEqual(raw, record)) return 'aside, but changed';
      if (!read.has(key(position + 1))) return 'aside';
      return isDeepStrictEqual(bodyOf(left[key(position + 1)]), read.get(key(position + 1)))
        ? 'mended'
        : 'mended, but not stored';
    });
  }

  test.each(fieldsOf(kind))(
    'with something hostile as $path loses that alone, is kept aside as it was, and the others are read',
    async ({ path, example }) => {
      const whole = whats.map((_, position) => ({ ...example, ...named(position + 1) }));
      const records = whole.map((record, position) => withAt(record, path, hostile[whats[position] ?? 'null']));
      const became = await stored(records);
      const expected = whats.map((what) => `${what}: ${isTaken(kind, path, what) ? 'read' : 'mended'}`);
      expect(whats.map((what, position) => `${what}: ${became[position]}`)).toEqual(expected);
      const read = await kind.read();
      for (const [position, record] of whole.entries()) {
        const [mended, original] = [read.get(key(position + 1)) ?? {}, record].map((one) =>
          withAt(one, lostAt(path), 0),
        );
        expect(mended, whats[position]).toEqual(original);
      }
    },
  );

  test('that is something else altogether goes aside or has a stand-in, and the others are read', async () => {
    const dressedUp = JSON.parse(`{"__proto__": ${JSON.stringify(examples[0])}}`);
    const records = [...Object.values(hostile).filter((value) => value !== undefined), dressedUp];
    expect(await stored(records)).toEqual(
      records.map(() => (['nudge', 'pack'].includes(kind.name) ? 'mended' : 'aside')),
    );
  });

  test('with a prototype as a key of each object in it is read without', async () => {
    const dressed = examples.map((example, position) =>
      JSON.parse(
        JSON.stringify({ ...example, ...named(position + 1) }).replaceAll('{', '{"__proto__":{"polluted":true},'),
      ),
    );
    expect(await stored(dressed)).toEqual(examples.map(() => 'read'));
    const read = await kind.read();
    for (const [position, example] of examples.entries()) {
      expect(read.get(key(position + 1))).toEqual({ ...example, ...named(position + 1) });
    }
  });

  test('that says it is another one than its key is the one of its key', async () => {
    expect(await stored([{ ...examples[0], ...named(7) }])).toEqual(['mended']);
    expect((await kind.read()).get(key(1))).toEqual({ ...examples[0], ...named(1) });
  });

  test('with text that is no proper Unicode comes back as it was', async () => {
    const anyText = Object.keys(kind.takes).filter((path) => isTaken(kind, path, 'a lone surrogate'));
    for (const path of anyText) {
      const example = fieldsOf(kind).find((field) => field.path === path)?.example ?? {};
      const odd = withAt({ ...example, ...named(1) }, path, 'a\udfff\ud800\u202e');
      await set(key(1), odd, storeOf(store));
      expect((await kind.read()).get(key(1))).toEqual(odd);
    }
  });
});

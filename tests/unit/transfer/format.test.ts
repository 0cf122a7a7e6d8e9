import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import { backupVersion, type StoredRecord } from '../../../core/transfer/backup.ts';
import { placeOf } from '../../../core/transfer/record-place.ts';
import { runs } from '../../world/arbitraries.ts';
import { now } from '../records/any-record.ts';
import { many, settingsKind } from '../records/hostile-values.ts';
import { anyMany, anyStored } from './any-backup.ts';
import { faultsIn } from './schema-faults.ts';

const schema = JSON.parse(readFileSync('docs/format.schema.json', 'utf8'));
const page = readFileSync('docs/format.md', 'utf8');

test('the documented format is the one that is written', () => {
  expect(schema.properties.tend.enum.at(-1)).toBe(backupVersion);
  expect(Object.keys(schema.properties.stores.properties)).toEqual([...storeNames]);
  expect(storeNames.filter((store) => !page.includes(`| \`${store}\` |`))).toEqual([]);
  expect(page).toContain(`now ${backupVersion}.`);
});

const fileOf = (stores: object) =>
  JSON.parse(JSON.stringify({ tend: backupVersion, saved: now.toString(), stores: { quarantine: {}, ...stores } }));
const storesOf = (records: readonly StoredRecord[]) =>
  Object.fromEntries(
    [...Map.groupBy(records, ({ store }) => store)].map(([store, all]) => [
      store,
      Object.fromEntries(all.map(({ key, value }) => [key, value])),
    ]),
  );

test('whatever is stored is as the schema says, and nothing in it is left unsaid', () => {
  fc.assert(
    fc.property(fc.oneof(anyStored, anyMany), (records) => {
      expect(faultsIn(fileOf(storesOf(records)), schema)).toEqual([]);
    }),
    runs(100),
  );
});

test.each(['before-the-envelope', 'journal', 'packs'])('what was stored once is, too: %s', (name) => {
  const golden: Record<string, Record<string, unknown>> = JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8'));
  const records = storeNames.flatMap((store) =>
    Object.entries(golden[store] ?? {})
      .filter(([, value]) => typeof value === 'object')
      // Of the settings there are several, each under a name of its own.
      .map(([key, value]) => fileOf({ [store]: { [store === 'settings' ? store : key]: value } })),
  );
  expect(records).not.toEqual([]);
  expect(records.flatMap((file) => faultsIn(file, schema))).toEqual([]);
});

test('so is each form of each kind, with something in each of its fields', () => {
  const settings = { ...settingsKind, named: () => ({}), key: () => 'settings' };
  for (const { store, examples, named, key } of [...many, settings]) {
    const kind = placeOf({ store, key: key(3) })?.kind.name;
    for (const example of examples) {
      const stored = { kind, version: 1, changed: now.toString(), body: { ...example, ...named(3) } };
      expect(faultsIn(fileOf({ [store]: { [key(3)]: stored } }), schema)).toEqual([]);
    }
  }
});

test('a field that the schema does not name is found, and so is one that is missing or of another kind', () => {
  const mark = { id: 'COM-01', saved: true, hidden: false };
  const stored = (body: object) => fileOf({ marks: { 'mark/COM-01': wrap(kinds.mark, body as never, now) } });
  expect(faultsIn(stored(mark), schema)).toEqual([]);
  for (const other of [
    { ...mark, new: 1 },
    { id: 'COM-01', saved: true },
    { ...mark, hidden: 'no' },
  ])
    expect(faultsIn(stored(other), schema)).not.toEqual([]);
});

test('the keys of whatever is stored are as the schema says', () => {
  fc.assert(
    fc.property(anyStored, (records) => {
      for (const { store, key } of records.filter((one) => one.store !== 'quarantine')) {
        expect(key).toMatch(new RegExp(schema.properties.stores.properties[store].propertyNames.pattern));
      }
    }),
    runs(100),
  );
});

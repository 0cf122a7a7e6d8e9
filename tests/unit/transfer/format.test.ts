import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeNames } from '../../../core/records/store-names.ts';
import { backupVersion } from '../../../core/transfer/backup.ts';
import { runs } from '../../world/arbitraries.ts';
import { anyStored } from './any-backup.ts';

const schema = JSON.parse(readFileSync('docs/format.schema.json', 'utf8'));
const page = readFileSync('docs/format.md', 'utf8');

test('the documented format is the one that is written', () => {
  expect(schema.properties.tend.enum.at(-1)).toBe(backupVersion);
  expect(Object.keys(schema.properties.stores.properties)).toEqual([...storeNames]);
  expect(storeNames.filter((store) => !page.includes(`| \`${store}\` |`))).toEqual([]);
  expect(page).toContain(`now ${backupVersion}.`);
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

import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { countStored } from '../../../app/transfer/count-stored.ts';
import { StoredHere } from '../../../components/transfer/StoredHere.tsx';
import { countThings } from '../../../core/transfer/import-counts.ts';
import { foundRecord } from '../../../core/transfer/record-place.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { readAll } from '../../../platform/storage/transfer/import-store.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now } from '../records/any-record.ts';
import { anyMany, store } from './any-backup.ts';

beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

test(
  'whatever is stored is counted as what it is',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMany, async (records) => {
        await eraseEverything();
        await store(records);
        expect(await countStored()).toEqual(countThings((await readAll()).map(foundRecord)));
      }),
      runs(60),
    );
  },
  patience,
);

test('what is told of what is stored names each of it, and the month until which only gentle ideas come', () => {
  const none = countThings([]);
  const counts = { ...none, day: 12, checkIn: 2, note: 1, settings: 1, aside: 3 };
  const said = (gentleUntil: Temporal.Instant | null) =>
    renderToString(h(StoredHere, { counts, gentleUntil })).replace(/<[^>]*>/g, ' ');
  expect(said(null)).toContain('12 days, 2 check-ins, 1 note, your settings, 3 things that were set aside.');
  expect(said(null)).toContain('what you began to write');
  expect(said(null)).not.toContain('only ideas for you alone');
  expect(said(Temporal.Instant.from('2027-02-10T12:00:00Z'))).toContain('the beginning of February 2027');
});

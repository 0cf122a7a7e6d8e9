import { storeNames } from '../../core/records/store-names.ts';
import { type Counts, countThings } from '../../core/transfer/import-counts.ts';
import { foundRecord } from '../../core/transfer/record-place.ts';
import { countRecords, readRaw } from '../../platform/storage/whole-stores.ts';

/** Of these there may be thousands, and none is ever removed: they need not be read to be counted. */
const large = ['days', 'nudges'] as const;

/** How many there are of each thing that is stored. */
export async function countStored(): Promise<Counts> {
  const small = storeNames.filter((store) => !large.some((one) => one === store));
  const records = await Promise.all(
    small.map(async (store) =>
      Object.entries(await readRaw(store)).map(([key, value]) => foundRecord({ store, key, value })),
    ),
  );
  const [day, nudge] = await Promise.all(large.map(countRecords));
  return { ...countThings(records.flat()), day: day ?? 0, nudge: nudge ?? 0 };
}

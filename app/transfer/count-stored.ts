import { storeNames } from '../../core/records/store-names.ts';
import { type Counts, countThings } from '../../core/transfer/import-counts.ts';
import { foundRecord } from '../../core/transfer/record-place.ts';
import { countRecords, readRaw } from '../../platform/storage/whole-stores.ts';

/** All that is in these counts, so it need not be read: there may be thousands of them. */
const counted = ['days', 'nudges', 'quarantine'] as const;

/** How many there are of each thing that is stored. */
export async function countStored(): Promise<Counts> {
  const small = storeNames.filter((store) => !counted.some((one) => one === store));
  const records = await Promise.all(
    small.map(async (store) =>
      Object.entries(await readRaw(store)).map(([key, value]) => foundRecord({ store, key, value })),
    ),
  );
  const [day = 0, nudge = 0, aside = 0] = await Promise.all(counted.map(countRecords));
  const counts = countThings(records.flat());
  return { ...counts, day, nudge, aside: counts.aside + aside };
}

import fc from 'fast-check';
import { set } from 'idb-keyval';
import { wrap } from '../../../core/records/envelope.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import type { BackupStore, StoredRecord } from '../../../core/transfer/backup.ts';
import { placeOf } from '../../../core/transfer/record-place.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import * as any from '../records/any-record.ts';

const perhaps = (store: BackupStore, key: string, records: fc.Arbitrary<object>): fc.Arbitrary<StoredRecord[]> =>
  fc.option(fc.record({ record: records, changed: any.moments }), { nil: null }).map((one) => {
    const place = placeOf({ store, key });
    return one && place ? [{ store, key, value: wrap(place.kind, one.record, one.changed) }] : [];
  });

/** What may be stored: of each kind a record or none, the settings always, and something that was set aside. */
export const anyStored: fc.Arbitrary<StoredRecord[]> = fc
  .tuple(
    perhaps('days', '2026-11-22', any.days),
    perhaps('nudges', '2026-11-22#0', any.nudges),
    perhaps('marks', 'mark/COM-01', any.marks),
    perhaps('marks', 'own/OWN-01', any.owns),
    perhaps('promises', any.journalId, any.promises),
    perhaps('checkins', '2026-11-22', any.checkIns),
    perhaps('notes', `note/${any.datedId}`, any.notes),
    perhaps('notes', `hard/${any.journalId}`, any.hardDays),
    perhaps('settings', 'settings', any.someSettings),
    fc
      .option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined })
      .map((value): StoredRecord[] => (value === undefined ? [] : [{ store: 'quarantine', key: 'days/2020', value }])),
  )
  .map((parts) => {
    const records = parts.flat();
    const place = placeOf({ store: 'settings', key: 'settings' });
    if (!place || records.some(({ store }) => store === 'settings')) return records;
    return [
      ...records,
      { store: 'settings', key: 'settings', value: wrap(place.kind, freshSettings('x', any.now), any.now) },
    ];
  });

export async function store(records: readonly StoredRecord[]): Promise<void> {
  for (const one of records) await set(one.key, one.value, storeOf(one.store));
}

/** What a file picker gives. */
export const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new Blob([content]);

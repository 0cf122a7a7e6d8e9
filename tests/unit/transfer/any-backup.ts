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
    perhaps('marks', `pack/${any.packId}`, any.packs),
    perhaps('marks', `idea/${any.packIdeaId}`, any.packIdeas),
    perhaps('promises', any.journalId, any.promises),
    perhaps('checkins', '2026-11-22', any.checkIns),
    perhaps('notes', `note/${any.datedId}`, any.notes),
    perhaps('notes', `hard/${any.journalId}`, any.hardDays),
    perhaps('settings', 'settings', any.someSettings),
    fc
      .option(fc.jsonValue({ maxDepth: 3 }).map(asStored), { nil: undefined })
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

const dates = fc.integer({ min: 0, max: 400 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));
const hexIds = fc.stringMatching(/^[0-9a-f]{16}$/);

function many(
  store: BackupStore,
  keys: fc.Arbitrary<string>,
  records: fc.Arbitrary<object>,
  own: (key: string) => object,
): fc.Arbitrary<StoredRecord[]> {
  const one = fc.record({ key: keys, record: records, changed: any.moments });
  return fc.uniqueArray(one, { selector: ({ key }) => key, maxLength: 12 }).map((all) =>
    all.flatMap(({ key, record, changed }) => {
      const place = placeOf({ store, key });
      const whole = 'removed' in record ? record : { ...record, ...own(place?.id ?? '') };
      return place ? [{ store, key, value: wrap(place.kind, whole, changed) }] : [];
    }),
  );
}

const dateKeys = dates.map(String);
const ofDate = (key: string) => ({ date: Temporal.PlainDate.from(key) });
const ofId = (id: string) => ({ id });

/** As `anyStored`, with several of each kind. */
export const anyMany: fc.Arbitrary<StoredRecord[]> = fc
  .tuple(
    many('days', dateKeys, any.days, ofDate),
    many('marks', fc.constantFrom('mark/COM-01', 'mark/UND-12', 'mark/OWN-0123456789ab'), any.marks, ofId),
    many(
      'marks',
      hexIds.map((id) => `own/OWN-${id.slice(0, 12)}`),
      any.owns,
      ofId,
    ),
    many(
      'marks',
      hexIds.map((id) => `pack/${id}${id}`),
      any.packs,
      ofId,
    ),
    many(
      'marks',
      hexIds.map((id) => `idea/PCK-${id}${id}-tea`),
      any.packIdeas,
      ofId,
    ),
    many('promises', hexIds, any.promises, ofId),
    many('checkins', dateKeys, any.checkIns, ofDate),
    many(
      'notes',
      fc.tuple(dateKeys, hexIds).map(([date, id]) => `note/${date}/${id}`),
      any.notes,
      ofId,
    ),
    many(
      'notes',
      hexIds.map((id) => `hard/${id}`),
      any.hardDays,
      ofId,
    ),
    many('settings', fc.constant('settings'), any.someSettings, () => ({})),
  )
  .map((parts) => parts.flat())
  .filter((records) => records.some(({ store }) => store === 'settings'));

/** JSON has no -0. */
function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

import type { Day } from '../day/day.ts';
import type { CheckIn } from '../journal/check-in.ts';
import type { HardDay, Note } from '../journal/note.ts';
import { isOnlyBegun, type OwnPromise } from '../journal/own-promise.ts';
import type { Pack, PackIdea } from '../packs/pack.ts';
import { isRemoved } from '../records/removed.ts';
import type { Mark } from '../strategies/mark.ts';
import type { OwnStrategy } from '../strategies/own-strategy.ts';
import type { StrategyId } from '../strategies/strategy.ts';
import type { StoredRecord } from './backup.ts';
import { foundRecord } from './record-place.ts';
import { type SetAside, setAside } from './set-aside.ts';

interface KindRecords {
  day: Day;
  promise: OwnPromise;
  checkIn: CheckIn;
  note: Note;
  hardDay: HardDay;
  own: OwnStrategy;
  pack: Pack;
  packIdea: PackIdea;
  mark: Mark;
}

export type ReadableRecords = { [Kind in keyof KindRecords]: KindRecords[Kind][] } & {
  /** Whether a later Tend wrote something of what is stored. */
  hasNewer: boolean;
  aside: SetAside[];
};

/** What can be read and was not removed, each in the order of its keys, the last first. */
export function readableRecords(records: readonly StoredRecord[]): ReadableRecords {
  const found: Record<keyof KindRecords, object[]> = {
    day: [],
    promise: [],
    checkIn: [],
    note: [],
    hardDay: [],
    own: [],
    pack: [],
    packIdea: [],
    mark: [],
  };
  const all = records.map(foundRecord);
  for (const { place, reading } of all.toReversed()) {
    if (!place || !('record' in reading) || isRemoved(reading.record)) continue;
    if (Object.hasOwn(found, place.kind.name)) found[place.kind.name as keyof KindRecords].push(reading.record);
  }
  const hasNewer = all.some(({ place, reading }) => place?.kind.name !== 'nudge' && reading.state === 'newer');
  return { ...found, hasNewer, aside: setAside(records) } as ReadableRecords;
}

/** Without what is only begun, and what became of promises: neither is to be found on a page that others may see. */
export function onlyKept(records: ReadableRecords): ReadableRecords {
  return {
    ...records,
    day: records.day.map((day) => ({ ...day, draft: null, planDraft: null })),
    promise: records.promise.filter((one) => !isOnlyBegun(one)).map((one) => ({ ...one, past: [], draft: null })),
    note: records.note.filter(({ text }) => text !== '').map((note) => ({ ...note, draft: null })),
  };
}

/** The strategies that are spoken of, and whose texts are with no record. */
export function namedStrategies({ day, note, mark }: ReadableRecords): StrategyId[] {
  const ids = [
    ...day.flatMap(({ strategy, shown }) => (strategy && !shown ? [strategy] : [])),
    ...day.flatMap(({ plan }) => plan?.of ?? []),
    ...note.flatMap(({ strategy }) => strategy ?? []),
    ...mark.map(({ id }) => id),
  ];
  return [...new Set(ids)];
}

import type { StrategyId } from '../../core/strategies/strategy.ts';
import { namedStrategies, type ReadableRecords, readableRecords } from '../../core/transfer/readable-records.ts';
import { readAll } from '../../platform/storage/transfer/import-store.ts';
import { loadAll } from '../strategies/whole-library.ts';
import { keepAllTyped } from './keep-typed.ts';

export interface ReadableStore {
  records: ReadableRecords;
  titles: ReadonlyMap<StrategyId, string>;
}

/** All that a person would read, as it is stored at one moment, what was typed last included, and what its ideas are called. */
export async function readReadable(): Promise<ReadableStore> {
  await keepAllTyped();
  const records = readableRecords(await readAll());
  // A day keeps what its idea was called, also where that is gone.
  const shown = records.day.flatMap((day) => day.shown ?? []);
  const present = [...(await loadAll(namedStrategies(records))), ...records.own];
  const titles = new Map([...shown, ...present].map(({ id, title }) => [id, title]));
  return { records, titles };
}

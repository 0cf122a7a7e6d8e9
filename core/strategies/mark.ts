import * as v from 'valibot';
import { field, keyField } from '../records/fields.ts';
import { declareKind } from '../records/kind.ts';
import { broken, type Reading, readFields } from '../records/reading.ts';
import { type Removed, removable } from '../records/removed.ts';
import type { StrategyId } from './strategy.ts';
import { strategyIdSchema } from './strategy-id.ts';

export interface Mark {
  id: StrategyId;
  /** Kept, so that it is found again and may come back like a new one. */
  saved: boolean;
  /** "Not for me": it does not come up again. */
  hidden: boolean;
}

/** Reads what is stored of a strategy. A field that cannot be read costs only itself. */
function readMark(stored: unknown, key: string): Reading<Mark> {
  const known = v.safeParse(strategyIdSchema, key);
  if (!known.success) return broken;
  const id = keyField(strategyIdSchema, known.output);
  return readFields<Mark>({ id, saved: field(v.boolean(), false), hidden: field(v.boolean(), false) }, stored);
}

export const markKind = declareKind<Mark | Removed>(
  removable({ name: 'mark', version: 1, steps: {}, read: readMark, write: (mark) => mark }, (key) =>
    v.is(strategyIdSchema, key),
  ),
);

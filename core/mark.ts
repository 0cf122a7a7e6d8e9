import * as v from 'valibot';
import type { StrategyId } from './strategy.ts';
import { strategyIdSchema } from './strategy-id.ts';

/** What a person has marked a strategy as, beyond the day. */
export interface Mark {
  id: StrategyId;
  /** Kept, so that it is found again and may come back like a new one. */
  saved: boolean;
  /** "Not for me": it does not come up again. */
  hidden: boolean;
}

const markSchema = v.object({ id: strategyIdSchema, saved: v.boolean(), hidden: v.boolean() });

/** Reads a stored mark; `null` for anything else. */
export function parseMark(stored: unknown): Mark | null {
  const result = v.safeParse(markSchema, stored);
  return result.success ? result.output : null;
}

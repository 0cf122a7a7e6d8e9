import * as v from 'valibot';
import type { StrategyId } from './strategy.ts';

/** The id of a strategy as records hold it; whether there is one of that id is not asked. */
export const strategyIdSchema = v.pipe(
  v.string(),
  // Those of one's own were counted once, `OWN-01`.
  v.regex(/^([A-Z]{3}-\d{2,3}|OWN-[0-9a-f]{12}|PCK-[0-9a-f]{32}-[a-z0-9-]{1,24})$/),
  v.transform((id) => id as StrategyId),
);

export function strategyIdIn(text: string | null): StrategyId | null {
  const read = v.safeParse(strategyIdSchema, text);
  return read.success ? read.output : null;
}

import * as v from 'valibot';
import type { StrategyId } from './strategy.ts';

/** The id of a strategy as records hold it; whether there is one of that id is not asked. */
export const strategyIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}-\d{2,3}$/),
  v.transform((id) => id as StrategyId),
);

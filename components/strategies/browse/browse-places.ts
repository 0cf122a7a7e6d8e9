import type { OwnField } from '../../../core/strategies/own-strategy.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** Ids of elements that the focus goes to after something on the browse page has made way for something else. */
export const placeOf = {
  search: 'search',
  write: 'write',
  gentle: 'gentle',
  form: 'own-form',
  leaving: 'own-leaving',
  field: (field: OwnField) => `own-${field}`,
  title: (id: StrategyId) => `title-${id}`,
  undo: (id: StrategyId) => `undo-${id}`,
  today: (id: StrategyId) => `today-${id}`,
};

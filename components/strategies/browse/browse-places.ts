import type { OwnField } from '../../../core/strategies/own-strategy.ts';
import type { BrowseSection } from '../../../core/strategies/search.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';

/** Ids of elements that the focus goes to after something on the browse page has made way for something else. */
export const placeOf = {
  search: 'search',
  write: 'write',
  gentle: 'gentle',
  form: 'own-form',
  leave: 'own-leave',
  leaving: 'own-leaving',
  suggested: 'suggested',
  section: (of: BrowseSection) => `section-${of}`,
  field: (field: OwnField) => `own-${field}`,
  title: (id: StrategyId) => `title-${id}`,
  read: (id: StrategyId) => `read-${id}`,
  edit: (id: StrategyId) => `edit-${id}`,
  undo: (id: StrategyId) => `undo-${id}`,
  today: (id: StrategyId) => `today-${id}`,
};

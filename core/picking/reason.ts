import { worries } from '../strategies/strategy.ts';

/** Why a strategy is today's, in the order of what says most. `worry_betrayal` means: you said that this is closest. */
export const reasons = [
  'chosen',
  'other_theme',
  'alone_after',
  'gentle_after',
  'quiet_day',
  'mood',
  'step_up',
  ...worries.map((worry) => `worry_${worry}` as const),
  'check_in',
  'own',
  'pack',
  'saved',
  'theme_due',
  'minutes',
  'start_small',
  'fresh',
  'rested',
  'fits',
] as const;
export type Reason = (typeof reasons)[number];

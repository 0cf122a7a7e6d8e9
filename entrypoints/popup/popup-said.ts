import type { StrategyId } from '../../core/strategies/strategy.ts';
import type { Opening } from './open-day.ts';
import type { Panel } from './popup-panel.ts';

export type Said =
  | { kind: 'nothing' | 'no_other' | 'shared' | 'planned' | 'plan_did' | 'plan_not_today' | 'resumed' | 'rhythm_kept' }
  | { kind: 'saved' | 'taken_off' | 'dropped' | 'new_day' | 'by_mood' }
  | { kind: 'put_off' | 'paused'; to: Temporal.Instant }
  | { kind: 'day_over' | 'kept_before'; date: Temporal.PlainDate }
  | { kind: 'left_before'; before: Opening; form: Panel }
  | Undoable;

export type Undoable =
  | { kind: 'not_for_me'; before: Opening }
  /** `came`: whether there was something to bring instead. */
  | { kind: 'gentle'; before: Opening; came: boolean }
  | { kind: 'unhidden'; ids: readonly StrategyId[]; before: Opening };

export type Failure = 'save' | 'changed' | 'copy' | 'lost' | 'newer';

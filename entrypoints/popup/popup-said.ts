import type { Opening } from '../../app/day/open-day.ts';
import type { KeptGentle } from '../../app/picking/keep-gentle.ts';
import type { PutAway, Replaced } from '../../app/picking/replace-strategy.ts';
import type { Paused } from '../../core/settings/settings-change.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import type { Panel } from './popup-panel.ts';

export type Said =
  | { kind: 'nothing' | 'no_other' | 'shared' | 'planned' | 'plan_did' | 'plan_not_today' | 'rhythm_kept' }
  | {
      kind:
        | 'saved'
        | 'taken_off'
        | 'dropped'
        | 'new_day'
        | 'by_mood'
        | 'begun'
        | 'undone'
        | 'answer_stays'
        | 'idea_stays';
    }
  | { kind: 'put_off'; to: Temporal.Instant }
  | { kind: 'pause_undone' | 'pause_stays' }
  | { kind: 'day_over' | 'kept_before'; date: Temporal.PlainDate }
  | { kind: 'left_before'; before: Opening; form: Panel }
  | Undoable;

/** What comes with another idea is said above it, where that begins; all else beside what was pressed. */
const above: readonly Said['kind'][] = [
  'gentle',
  'not_for_me',
  'passed_by',
  'unhidden',
  'by_mood',
  'new_day',
  'kept_before',
  'left_before',
  'undone',
  'answer_stays',
  'idea_stays',
];

export function isSaidAbove({ kind }: Said): boolean {
  return above.includes(kind);
}

export type Undoable = ReplacedDay | { kind: 'paused'; done: Paused } | { kind: 'resumed'; done: Paused };

/** What brought another idea. */
export type ReplacedDay =
  | { kind: 'not_for_me'; done: PutAway }
  | { kind: 'passed_by'; done: Replaced }
  /** `came`: whether there was something to bring instead. */
  | { kind: 'gentle'; done: KeptGentle; came: boolean }
  | { kind: 'unhidden'; ids: readonly StrategyId[]; done: Replaced };

export type { DayFailure as Failure } from '../../components/day/failed-words.ts';

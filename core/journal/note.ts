import { longestDraft } from '../practice/seen-draft.ts';
import type { StrategyId } from '../strategies/strategy.ts';
import type { JournalId } from './journal-key.ts';

/** A note may be as long as what is written to be looked at before it is sent, since it may become one. */
export const noteLimits = { note: longestDraft, hardDay: 60 } as const;

export const noteSorts = ['line', 'page', 'parked', 'noticed'] as const;
export type NoteSort = (typeof noteSorts)[number];

export const parkedAnswers = ['still', 'asked', 'let_go'] as const;
export type ParkedAnswer = (typeof parkedAnswers)[number];

export interface Note {
  id: JournalId;
  sort: NoteSort;
  strategy: StrategyId | null;
  text: string;
  /** What is being typed, just as it is; `null` once it is kept or dropped. */
  draft: string | null;
  /** When it was first kept; of what is only begun, when it was begun. */
  written: Temporal.Instant;
  parked: ParkedAnswer | null;
}

export interface HardDay {
  id: JournalId;
  date: Temporal.PlainDate;
  yearly: boolean;
  name: string;
}

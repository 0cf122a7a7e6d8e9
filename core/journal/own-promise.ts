import type { JournalId } from './journal-key.ts';

export const promiseLimits = { promise: 140, promisedTo: 60 } as const;

export const manyOpen = 5;

export interface Due {
  date: Temporal.PlainDate;
  time: Temporal.PlainTime | null;
}

export type Series = { every: 'week'; weekday: number } | { every: 'month'; day: number };

/** What became of a promise at one due date. `renegotiated`: another date was found before this one, which is as good as kept. */
export const promiseAnswers = ['kept', 'renegotiated', 'missed', 'let_go'] as const;
export type PromiseAnswer = (typeof promiseAnswers)[number];

export interface PastDue extends Due {
  answer: PromiseAnswer;
  at: Temporal.Instant;
}

export const mostPastDues = 600;

export const everies = ['never', 'week', 'month'] as const;

/** What is being typed, just as it is: of a date that is half typed, there is none yet. */
export interface PromiseDraft {
  what: string;
  to: string;
  date: string;
  every: (typeof everies)[number];
}

export interface OwnPromise {
  id: JournalId;
  /** Empty where it is only begun, and all that there is of it is its draft. */
  what: string;
  to: string;
  /** `null` once it is over. */
  due: Due | null;
  series: Series | null;
  past: PastDue[];
  asked: boolean;
  made: Temporal.Instant;
  /** `null` once it is kept or dropped. */
  draft: PromiseDraft | null;
}

export function isOpenPromise({ due }: Pick<OwnPromise, 'due'>): boolean {
  return due !== null;
}

export function isOnlyBegun({ what }: Pick<OwnPromise, 'what'>): boolean {
  return what === '';
}

export function isSameDue(one: Due | null, other: Due | null): boolean {
  return one === null || other === null ? one === other : dueText(one) === dueText(other);
}

export function dueText({ date, time }: Due): string {
  return time ? `${date}T${time.toString({ smallestUnit: 'minute' })}` : date.toString();
}

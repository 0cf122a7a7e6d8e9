import { earliest, isBefore } from '../time/moments.ts';
import { recheckAt } from './holds.ts';
import type { Nudge } from './nudge.ts';
import type { Reconciliation } from './reconciliation.ts';
import { waiting } from './unanswered.ts';
import { nextComing } from './upcoming.ts';

export interface Outlook {
  /** When to look again: at the next nudge, or earlier while one is held. */
  next: Temporal.Instant | null;
  waiting: Nudge | null;
}

/** What comes after a decision. It is asked apart, since the nudge that is due need not wait for it. */
export function outlook({ after, held, now, zone }: Reconciliation): Outlook {
  // What is held may be so still when another one is due, which then comes in its place: that moment is looked at too.
  const nudges = after.nudges.filter(({ fate, at }) => fate !== 'held' || isBefore(now, at));
  const coming = nextComing({ ...after, nudges }, now, zone)?.at ?? null;
  return {
    next: earliest([coming, held && recheckAt(held, now)]),
    waiting: waiting(after, now, zone).at(-1) ?? null,
  };
}

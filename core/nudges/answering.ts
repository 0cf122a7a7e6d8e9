import type { Answer, Nudge } from './nudge.ts';

/** The nudges of which an answer says something: those that wait, and those that are held until the person is here. */
export function touchedByAnswer(nudges: readonly Nudge[], waiting: readonly Nudge[]): Nudge[] {
  return nudges.filter((one) => waiting.includes(one) || one.fate === 'held');
}

/** What was said first holds, unless it was only to take the notification away. */
export function withAnswer(nudge: Nudge, answer: Answer): Nudge {
  const isOpen = nudge.answer === null || nudge.answer === 'dismissed';
  return { ...nudge, answer: isOpen ? answer : nudge.answer };
}

/** Who is here already needs no nudge that was held until they are. */
export function withPersonHere(nudge: Nudge, now: Temporal.Instant): Nudge {
  return nudge.fate === 'held' ? { ...nudge, fate: 'skipped', reason: 'here', since: now } : nudge;
}

/** What a planned nudge becomes once another one is planned in its place; `null` for one that is not planned. */
export function replacedByPlanned(nudge: Nudge, now: Temporal.Instant): Nudge | null {
  return nudge.fate === 'planned' ? { ...nudge, fate: 'skipped', reason: 'replaced', since: now } : null;
}

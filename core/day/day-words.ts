import { ChangedMeanwhile } from '../records/changed-meanwhile.ts';
import type { Day, Drafts } from './day.ts';

type Written = Pick<Day, 'response' | 'plan' | 'draft' | 'planDraft'>;

export function hasWords(day: Written): boolean {
  return [day.response?.line, day.plan?.when].some((text) => text?.trim()) || begunWords(day).length > 0;
}

/** What was typed and not kept. */
export function begunWords({ draft, planDraft }: Drafts): string[] {
  return [draft?.line, planDraft?.when, planDraft?.will].flatMap((text) => (text?.trim() ? [text] : []));
}

/** A day without what the person wrote on it. How it went stays, since what comes next goes by it. */
export function withoutWords(day: Day, removed: Temporal.Instant): Day {
  const response = day.response && { ...day.response, line: '' };
  return { ...day, response, plan: null, draft: null, planDraft: null, wordsRemoved: removed };
}

/** What was removed of it, `before` that. Throws `ChangedMeanwhile` where something else was written on it since. */
export function withWordsBack(before: Day, day: Day): Day {
  if (hasWords(day)) throw new ChangedMeanwhile(`something was written on ${day.date} since`);
  const { plan, draft, planDraft, wordsRemoved } = before;
  const response = day.response && { ...day.response, line: before.response?.line ?? '' };
  return { ...day, response, plan, draft, planDraft, wordsRemoved };
}

import { type Day, wasTried } from '../day/day.ts';
import type { Plan } from '../day/plan.ts';

/**
 * One day of two copies. Where they differ, that one leads in which the person tried the day's strategy, before one in
 * which they said that today is no day for it, before one in which they said nothing; else the later one. What the leading
 * one lacks comes from the other, unless it speaks of another strategy.
 */
export function mergeDays(later: Day, earlier: Day): Day {
  const [first, second] = said(earlier) > said(later) ? [earlier, later] : [later, earlier];
  const isSame = first.strategy === second.strategy;
  const ofSame = <T>(field: (day: Day) => T | null): T | null => field(first) ?? (isSame ? field(second) : null);
  const plan = mergePlans(first.plan, second.plan);
  return {
    ...first,
    shown: ofSame(({ shown }) => shown),
    swappedFrom: ofSame(({ swappedFrom }) => swappedFrom),
    putAside: [...first.putAside, ...second.putAside.filter((id) => !first.putAside.includes(id))],
    mood: first.mood ?? second.mood,
    plan,
    response: first.response && {
      ...first.response,
      line: first.response.line || ofSame(({ response }) => response?.line || null) || '',
    },
    // What was half typed is part of what was kept, or was thrown away.
    draft: first.response ? first.draft : ofSame(({ draft }) => draft),
    planDraft: plan ? first.planDraft : (first.planDraft ?? second.planDraft),
  };
}

function said(day: Day): number {
  if (wasTried(day)) return 2;
  return day.response ? 1 : 0;
}

function mergePlans(first: Plan | null, second: Plan | null): Plan | null {
  if (!first || !second) return first ?? second;
  const isSame = first.when === second.when && first.will === second.will;
  return { ...first, answer: first.answer ?? (isSame ? second.answer : null) };
}

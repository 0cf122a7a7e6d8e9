import { type Day, planBeside, wasTried } from '../../day/day.ts';
import { withoutWords } from '../../day/day-words.ts';
import type { Plan } from '../../day/plan.ts';
import { isBefore, latest } from '../../time/moments.ts';
import type { Copy } from './merge.ts';

/**
 * One day of two copies. Where they differ, that one leads in which the person tried the day's strategy, before one in
 * which they put the other's aside, before one in which they said that today is no day for it, before one in which they said
 * nothing; else the later one. What the leading one lacks comes from the other, unless it speaks of another strategy. "Not
 * today" was said of the day, and stays with whatever it has.
 */
export function mergeDays(later: Day, earlier: Day): Day {
  const [first, second] = leads(earlier, later) ? [earlier, later] : [later, earlier];
  const isSame = first.strategy === second.strategy;
  const ofSame = <T>(field: (day: Day) => T | null): T | null => field(first) ?? (isSame ? field(second) : null);
  const plan = mergePlans(first.plan, planBeside(second, first.strategy));
  const response = first.response ?? second.response;
  return {
    ...first,
    shown: ofSame(({ shown }) => shown),
    swappedFrom: ofSame(({ swappedFrom }) => swappedFrom),
    putAside: [...first.putAside, ...second.putAside.filter((id) => !first.putAside.includes(id))],
    mood: first.mood ?? second.mood,
    plan,
    response: response && {
      ...response,
      line: response.line || ofSame(({ response }) => response?.line || null) || '',
    },
    // What was half typed is part of what was kept, or was thrown away.
    draft: first.response ? first.draft : ofSame(({ draft }) => draft),
    planDraft: plan ? first.planDraft : (first.planDraft ?? second.planDraft),
    wordsRemoved: latest([later.wordsRemoved, earlier.wordsRemoved]),
  };
}

/** Of a copy that knows of it, what was written since stays. */
export function heedingRemoval({ record, changed }: Copy<Day>, { wordsRemoved }: Day): Day {
  if (!wordsRemoved || isBefore(wordsRemoved, changed)) return record;
  const isHeeded = record.wordsRemoved && !isBefore(record.wordsRemoved, wordsRemoved);
  return isHeeded ? record : withoutWords(record, wordsRemoved);
}

function leads(earlier: Day, later: Day): boolean {
  if (wasTried(earlier) || wasTried(later)) return !wasTried(later);
  const isAside = hasPutAside(earlier, later);
  if (isAside !== hasPutAside(later, earlier)) return isAside;
  return earlier.response !== null && later.response === null;
}

function hasPutAside({ strategy, putAside }: Day, other: Day): boolean {
  return other.strategy !== null && other.strategy !== strategy && putAside.includes(other.strategy);
}

function mergePlans(first: Plan | null, second: Plan | null): Plan | null {
  if (!first || !second) return first ?? second;
  const isSame = first.when === second.when && first.will === second.will;
  return { ...first, answer: first.answer ?? (isSame ? second.answer : null) };
}

import { ChangedMeanwhile } from '../records/changed-meanwhile.ts';
import { isSame } from '../records/same.ts';
import type { Mood, StrategyId, StrategyText } from '../strategies/strategy.ts';
import { type Day, type Drafts, hasDraft, isBegun, planBeside, planOf, type Response, wasTried } from './day.ts';
import type { Plan, PlanAnswer } from './plan.ts';

/**
 * What a day becomes by what happens to it. `seen` is the day as the person has it before them, `day` the one that is
 * stored by now: another window may have changed it. What was tried stays as it was tried.
 */

/** A strategy that was chosen for a day, and why; none where nothing may come up. */
export type Choice = Pick<Day, 'strategy' | 'because'>;

/** Today has another strategy by now, or none, where all was erased. */
export class OtherStrategy extends Error {}

function assertSame(seen: Day, day: Day): void {
  if (day.strategy !== seen.strategy) throw new OtherStrategy(`${seen.date} has another strategy by now`);
}

/**
 * How it went. Saying it again replaces what was said before; a line that another page has begun stays. Throws
 * `OtherStrategy`.
 */
export function responded(seen: Day, day: Day, response: Response): Day {
  assertSame(seen, day);
  // "Not today" has no line, and does not stand for one that was begun.
  const isOver = response.outcome !== 'not_today' && isSame(day.draft, seen.draft);
  return { ...day, response, draft: isOver ? null : day.draft };
}

/**
 * What is being typed; `null` once it is kept or dropped. Throws `OtherStrategy`, or `ChangedMeanwhile` where something else
 * is being typed in another page.
 */
export function drafted(seen: Day, day: Day, typed: Partial<Drafts>): Day {
  assertSame(seen, day);
  for (const name of Object.keys(typed) as (keyof Drafts)[]) {
    // What was kept or dropped in another page is not there to be written over.
    assertKnown(name, day[name], [seen[name], typed[name], null]);
  }
  return { ...day, ...typed };
}

/**
 * A plan; where a half is missing, the day has none. Throws `OtherStrategy`, or `ChangedMeanwhile` where another page has
 * made another plan.
 */
export function planned(seen: Day, day: Day, { when, will }: Pick<Plan, 'when' | 'will'>): Day {
  assertSame(seen, day);
  const plan = when && will ? { when, will, answer: null, of: null } : null;
  assertKnown('plan', day.plan, [seen.plan, plan]);
  const isOver = isSame(day.planDraft, seen.planDraft) || isSame(day.planDraft, { when, will });
  return { ...day, plan, planDraft: isOver ? null : day.planDraft };
}

/** Throws `ChangedMeanwhile` where that plan is another one by now, or something else was said of it. */
export function planAnswered(day: Day, plan: Plan, answer: PlanAnswer): Day {
  const answered = { ...plan, answer };
  assertKnown('plan', day.plan, [plan, answered]);
  return { ...day, plan: answered };
}

function assertKnown(name: string, stored: unknown, known: readonly unknown[]): void {
  if (!known.some((one) => isSame(one, stored))) throw new ChangedMeanwhile(`${name} has changed`);
}

export function textsKept(day: Day, shown: StrategyText): Day {
  return day.strategy === shown.id && !day.shown ? { ...day, shown } : day;
}

export function ownRewritten(day: Day, shown: StrategyText): Day {
  return day.strategy === shown.id && !wasTried(day) ? { ...day, shown } : day;
}

/** Its texts are read anew when it is next opened, and its gate asks anew; what something was said of stays as it was. */
export function toBeShownAnew(seen: Day, day: Day): Day {
  return day.strategy === seen.strategy && !isBegun(day) ? { ...day, shown: null } : day;
}

/** Another strategy at the person's wish, fitted to a mood: once a day, and not where it would cost what was said or begun. */
export function swapped(seen: Day, day: Day, other: Choice, mood: Mood | null): Day {
  const mayBe = day.strategy === seen.strategy && day.swappedFrom === null && !isBegun(day);
  const isAnother = other.strategy !== null && other.strategy !== day.strategy;
  return mayBe && isAnother ? { ...replaced(day, other), swappedFrom: day.strategy, mood } : day;
}

/** The strategy from before a swap, at the person's wish; the two change places, so that either can come back. */
export function swappedBack(seen: Day, day: Day): Day {
  const before = day.swappedFrom;
  const mayBe = before !== null && day.strategy === seen.strategy && !isBegun(day);
  return mayBe ? { ...replaced(day, { strategy: before, because: ['chosen'] }), swappedFrom: day.strategy } : day;
}

/** Another strategy because this one shall not stay, or none. Unlike a swap it is not counted. */
export function setAside(seen: Day, day: Day, other: Choice): Day {
  const stays = wasTried(day) || day.strategy !== seen.strategy || other.strategy === day.strategy;
  return stays ? day : { ...replaced(day, other), putAside: withPutAside(day) };
}

/**
 * Another strategy because this one is gone, or `unsafe` for this person. One that is gone stays as it was shown where
 * something was said or begun of it. "Not today" was said of the day, and stays with whatever it has.
 */
export function givenAnother(seen: Day, day: Day, other: Choice, unsafe: boolean): Day {
  if (!unsafe && day.shown && isBegun(day)) return day;
  const after = setAside(seen, day, other);
  return { ...after, response: day.response };
}

/** One that the person chose, where nothing is begun of another; where it is that from before a swap, the two change places. */
export function picked(day: Day, strategy: StrategyId): Day {
  if (wasTried(day)) return day;
  if (day.strategy === strategy) return { ...day, because: ['chosen'] };
  if (hasDraft(day)) return day;
  const after = replaced(day, { strategy, because: ['chosen'] });
  return day.swappedFrom === strategy
    ? { ...after, swappedFrom: day.strategy }
    : { ...after, putAside: withPutAside(day) };
}

/**
 * The day as it was `before` it became what it is `after`, with what was begun of it then. Where another strategy was chosen
 * since, that stays; so does one of which something was begun where nothing is to come back.
 */
export function broughtBack(before: Day, after: Choice, day: Day): Day {
  const { strategy: current, because: why } = day;
  if (wasTried(day) || current !== after.strategy || !isSame(why, after.because)) return day;
  const { strategy, shown, because, swappedFrom, putAside, draft, planDraft } = before;
  // A day that had none takes nothing of what was said since.
  if (strategy === null) return { ...replaced(day, before), swappedFrom, putAside };
  if (hasDraft(day) && !hasDraft(before)) return day;
  const response = day.response ?? before.response;
  const plan = planBeside(day, strategy);
  return { ...day, strategy, shown, because, swappedFrom, putAside, response, draft, plan, planDraft };
}

/** Whether nobody has seen a day's strategy or chosen it themselves, so that another can stand in its place unnoticed. */
export function isUntouched(day: Day): boolean {
  const { shown, plan, because, swappedFrom, putAside } = day;
  return !shown && !plan && !isBegun(day) && !because.includes('chosen') && !swappedFrom && putAside.length === 0;
}

export function refitted(seen: Day, day: Day, choice: Choice): Day {
  return isUntouched(day) && day.strategy === seen.strategy ? having(day, choice) : day;
}

/** Another one on a day that the person called hard since. What they chose, planned or said something of stays. */
export function madeGentle(seen: Day, day: Day, choice: Choice): Day {
  const isTheirs = planOf(day) !== null || isBegun(day) || day.because.includes('chosen');
  return isTheirs ? day : setAside(seen, day, choice);
}

export function filled(stored: Day | null, chosen: Day): Day {
  if (stored === null) return chosen;
  return stored.strategy === null ? having(stored, chosen) : stored;
}

/** Each only once, so that the list is never longer than all that there is. */
function withPutAside({ strategy, putAside }: Day): StrategyId[] {
  return strategy ? [...putAside.filter((id) => id !== strategy), strategy] : putAside;
}

function replaced(day: Day, choice: Choice): Day {
  return { ...having(day, choice), shown: null, response: null, draft: null, planDraft: null };
}

/** None can be changed back to itself. */
function having(day: Day, { strategy, because }: Choice): Day {
  const swappedFrom = day.swappedFrom === strategy ? null : day.swappedFrom;
  return { ...day, strategy, because, swappedFrom, plan: planBeside(day, strategy) };
}

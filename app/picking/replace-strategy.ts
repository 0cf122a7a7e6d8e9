import { type Day, wasTried } from '../../core/day/day.ts';
import { gentleDays, mayBeOffered } from '../../core/picking/gates.ts';
import { isGentle } from '../../core/settings/settings.ts';
import type { Mood, StrategyId } from '../../core/strategies/strategy.ts';
import { changeDay } from '../../platform/storage/day-store.ts';
import { changeMark } from '../../platform/storage/mark-store.ts';
import { changeSettings, readSettings } from '../../platform/storage/settings-store.ts';
import { chooseDay, readSummaries, strategiesOf } from './choose-strategy.ts';

/**
 * Another strategy for today, fitted to a mood if the person names one. A day has one swap, and none after a response;
 * asking again changes nothing. Where there is no other, today's stays and the swap is not used up.
 */
export async function swapToday(day: Day, now: Temporal.Instant, mood: Mood | null = null): Promise<Day> {
  const other = await chooseOther(day, now, mood);
  return changeDay(day.date, (current) => {
    const before = current ?? day;
    const swappable = before.strategy === day.strategy && before.swappedFrom === null && before.response === null;
    return swappable && other.strategy !== null
      ? { ...replaced(before, other), swappedFrom: before.strategy, mood }
      : before;
  });
}

/**
 * "Not for me": the strategy does not come up again, and today gets another one, unless it was tried by then. Where it was
 * the last one, today has none.
 */
export async function notForMe(day: Day, now: Temporal.Instant): Promise<Day> {
  if (day.strategy) await changeMark(day.strategy, { hidden: true });
  return putAside(day, now);
}

/** Takes "not for me" back: the strategy may come up again, and is today's as it was, unless another was tried by now. */
export async function undoNotForMe(before: Day): Promise<Day> {
  if (before.strategy) await changeMark(before.strategy, { hidden: false });
  return bringBack(before);
}

/**
 * "No" or "Not sure" at a gate: for 90 days only what is open and done alone is offered, and today gets such a one. What
 * was answered is stored nowhere.
 */
export async function keepGentle(day: Day, now: Temporal.Instant): Promise<Day> {
  const until = now.add({ hours: 24 * gentleDays });
  await changeSettings(now, (current) => ({ ...current, gentleUntil: until }));
  return replaceToday(day, now);
}

/** Takes "No" or "Not sure" back, where a finger slipped: the flag and the day are as they were. */
export async function undoKeepGentle(
  before: Day,
  gentleUntil: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<Day> {
  await changeSettings(now, (current) => ({ ...current, gentleUntil }));
  return bringBack(before);
}

/**
 * The strategy that the person picked for today. Once one was tried, the day stays as it is, and while only what is open
 * and done alone may be offered, nothing else can be picked.
 */
export async function pickForToday(day: Day, id: StrategyId, now: Temporal.Instant): Promise<Day> {
  const gentle = isGentle(await readSettings(now), now);
  const wanted = (await readSummaries()).find((one) => one.id === id);
  if (!wanted || !mayBeOffered(wanted, gentle)) return day;
  return changeDay(day.date, (current) => {
    const before = current ?? day;
    if (wasTried(before)) return before;
    if (before.strategy === id) return { ...before, because: ['chosen'] };
    return replaced({ ...before, putAside: putAsideBy(before) }, { strategy: id, because: ['chosen'] });
  });
}

/**
 * Today's strategy anew, where it cannot be shown: an update has taken it out of the library, the person has removed their
 * own, or it may not be offered any more. One that only fails to load stays today's.
 */
export async function replaceToday(day: Day, now: Temporal.Instant): Promise<Day> {
  if (day.strategy === null) return day;
  const gentle = isGentle(await readSettings(now), now);
  const present = (await readSummaries()).find(({ id }) => id === day.strategy);
  return present && mayBeOffered(present, gentle) ? day : putAside(day, now);
}

/** Another strategy for today in the place of one that may stay, where there is another; unlike a swap it is not counted. */
export async function passBy(day: Day, now: Temporal.Instant): Promise<Day> {
  const other = await chooseOther(day, now);
  return replaceBy(day, other.strategy ? other : day);
}

/** Another strategy for today because this one shall not stay, or none. */
async function putAside(day: Day, now: Temporal.Instant): Promise<Day> {
  const other = await chooseOther(day, now);
  if (other.strategy) return replaceBy(day, other);
  // What was only passed over today is better than nothing.
  return replaceBy(day, await chooseDay(day.date, await readSettings(now), now, { mood: day.mood }));
}

/** What today could have that it has not had yet. */
async function chooseOther(day: Day, now: Temporal.Instant, mood = day.mood): Promise<Day> {
  return chooseDay(day.date, await readSettings(now), now, { passedOver: strategiesOf(day), mood });
}

function replaceBy(day: Day, other: Day): Promise<Day> {
  return changeDay(day.date, (current) => {
    const before = current ?? day;
    const stays = wasTried(before) || before.strategy !== day.strategy || other.strategy === before.strategy;
    return stays ? before : { ...replaced(before, other), putAside: putAsideBy(before) };
  });
}

/** Each only once, so that the list is never longer than all that there is. */
function putAsideBy({ strategy, putAside: aside }: Day): StrategyId[] {
  return strategy ? [...aside.filter((id) => id !== strategy), strategy] : aside;
}

function replaced(day: Day, { strategy, because }: Pick<Day, 'strategy' | 'because'>): Day {
  return { ...day, strategy, because, shown: null, response: null, draft: null, planDraft: null };
}

/** The day as it was before, unless its strategy was tried since. */
export function bringBack(before: Day): Promise<Day> {
  return changeDay(before.date, (current) => {
    const stored = current ?? before;
    if (wasTried(stored)) return stored;
    const { strategy, shown, because, putAside: aside } = before;
    // A day that had none takes nothing of what was said since.
    if (strategy === null) return { ...replaced(stored, before), putAside: aside };
    const response = stored.response ?? before.response;
    const draft = stored.draft ?? before.draft;
    const planDraft = stored.planDraft ?? before.planDraft;
    return { ...stored, strategy, shown, because, putAside: aside, response, draft, planDraft };
  });
}

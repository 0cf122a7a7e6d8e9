import type { Day } from '../../core/day/day.ts';
import { broughtBack, givenAnother, picked, setAside, swapped, swappedBack } from '../../core/day/transitions.ts';
import {
  chosenAfterBadly,
  chosenBeside,
  chosenInstead,
  hiding,
  type PickingFacts,
} from '../../core/picking/choice-for-day.ts';
import { isGentle } from '../../core/settings/settings.ts';
import type { Mood, StrategyId, StrategyText } from '../../core/strategies/strategy.ts';
import { changeDay, changeDayAndMarks } from '../../platform/storage/day-store.ts';
import { hideAgainIn, hideIn } from '../../platform/storage/mark-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { loadStrategy } from '../strategies/library.ts';
import { mayStillBeOffered, readPickingFacts } from './choose-strategy.ts';

/** What became of a day, so that just this can be taken back. */
export interface Replaced {
  before: Day;
  after: Day;
}

/** `hid`: whether it was this that hid the strategy; it may have been hidden elsewhere before. */
export interface PutAway extends Replaced {
  hid: boolean;
}

export interface TakenBack {
  day: Day;
  /** What has come since and is not taken back: another answer to the gate, or another idea for that day. */
  stays: 'nothing' | 'answer' | 'idea';
}

export async function swapToday(day: Day, now: Temporal.Instant, mood: Mood | null = null): Promise<Day> {
  const other = chosenBeside(await readFacts(day, now), day, mood);
  return changeDay(day.date, (stored) => swapped(day, stored, other, mood));
}

/** One to read after a day that went badly. The day stays as it was, and nothing is stored. */
export async function forMoodAfterBadly(day: Day, now: Temporal.Instant, mood: Mood): Promise<StrategyText | null> {
  const id = chosenAfterBadly(await readFacts(day, now), day, mood);
  return id && loadStrategy(id);
}

/** The day's strategy from before a swap, unless it may not be offered any more. */
export async function swapBack(day: Day, now: Temporal.Instant): Promise<Day> {
  const mayBe = day.swappedFrom !== null && (await mayBeToday(day.swappedFrom, now));
  return mayBe ? changeDay(day.date, (stored) => swappedBack(day, stored)) : day;
}

export async function passBy(day: Day, now: Temporal.Instant): Promise<Day> {
  const other = chosenBeside(await readFacts(day, now), day);
  return changeDay(day.date, (stored) => setAside(day, stored, other.strategy ? other : day));
}

/** "Not for me": the strategy does not come up again, and today gets another one. */
export async function notForMe(before: Day, now: Temporal.Instant): Promise<PutAway> {
  const ids = before.strategy ? [before.strategy] : [];
  const other = chosenInstead(hiding(ids, await readFacts(before, now)), before);
  const { day, marked } = await changeDayAndMarks(
    before.date,
    (tx) => hideIn(tx, ids, true),
    (stored) => setAside(before, stored, other),
  );
  return { before, after: day, hid: marked.length > 0 };
}

/** What was hidden before stays hidden. */
export async function undoNotForMe({ hid, ...replaced }: PutAway, now: Temporal.Instant): Promise<TakenBack> {
  const { strategy } = replaced.before;
  return bringBack(replaced, now, strategy && hid ? { ids: [strategy], hidden: false } : undefined);
}

/** The strategy that the person picked for today, unless it may not be offered to them now. */
export async function pickForToday(day: Day, id: StrategyId, now: Temporal.Instant): Promise<Day> {
  return (await mayBeToday(id, now)) ? changeDay(day.date, (stored) => picked(stored, id)) : day;
}

/**
 * Today's strategy anew, where it cannot be shown: an update has taken it out of the library, the person has removed their
 * own or its pack, or it may not be offered any more. One that only fails to load stays today's.
 */
export async function replaceToday(day: Day, now: Temporal.Instant): Promise<Day> {
  const settings = await readSettings(now);
  const gentle = isGentle(settings, now);
  if (day.strategy === null || (await mayStillBeOffered(day.strategy, gentle))) return day;
  const other = chosenInstead(await readPickingFacts(day.date, settings, now), day);
  return changeDay(day.date, (stored) => givenAnother(day, stored, other, gentle));
}

/**
 * The day as it was before, unless its strategy was tried since, another one came, or that one may not be offered any more;
 * and with it what was hidden or shown by the same act.
 */
export async function bringBack(
  { before, after }: Replaced,
  now: Temporal.Instant,
  { ids, hidden }: { ids: readonly StrategyId[]; hidden: boolean } = { ids: [], hidden: false },
): Promise<TakenBack> {
  const mayBe = before.strategy === null || (await mayBeToday(before.strategy, now));
  const { day } = await changeDayAndMarks(
    before.date,
    (tx) => hideAgainIn(tx, ids, hidden),
    (stored) => (mayBe ? broughtBack(before, after, stored) : stored),
  );
  return { day, stays: day.strategy === before.strategy ? 'nothing' : 'idea' };
}

async function mayBeToday(id: StrategyId, now: Temporal.Instant): Promise<boolean> {
  return mayStillBeOffered(id, isGentle(await readSettings(now), now));
}

async function readFacts({ date }: Day, now: Temporal.Instant): Promise<PickingFacts> {
  return readPickingFacts(date, await readSettings(now), now);
}

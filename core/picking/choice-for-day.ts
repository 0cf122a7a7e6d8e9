import { type Day, strategiesOf } from '../day/day.ts';
import { newDay } from '../day/new-day.ts';
import type { CheckIn } from '../journal/check-in.ts';
import { leaningOn } from '../journal/check-in-reading.ts';
import { isHardDay } from '../journal/hard-days.ts';
import type { HardDay } from '../journal/note.ts';
import { isGentle, type Settings } from '../settings/settings.ts';
import type { Mark } from '../strategies/mark.ts';
import type { Mood, StrategyId, StrategySummary } from '../strategies/strategy.ts';
import { climb } from './climb.ts';
import { suitsHardDay } from './eligible.ts';
import { firstRung } from './ladder.ts';
import { pickStrategy } from './picker.ts';
import type { PickingPerson, PickingState, Shown } from './picking-inputs.ts';

export interface PickingFacts {
  settings: Settings;
  library: readonly StrategySummary[];
  marks: readonly Mark[];
  days: readonly Day[];
  hardDays: readonly HardDay[];
  checkIns: readonly CheckIn[];
  now: Temporal.Instant;
}

/** What the choice goes by once these are hidden. */
export function hiding(ids: readonly StrategyId[], facts: PickingFacts): PickingFacts {
  return { ...facts, marks: [...facts.marks, ...ids.map((id): Mark => ({ id, saved: false, hidden: true }))] };
}

export interface Wish {
  passedOver?: readonly StrategyId[];
  mood?: Mood | null;
}

export function pickingInputs(
  { settings, library, marks, days, hardDays, checkIns, now }: PickingFacts,
  date: Temporal.PlainDate,
  { passedOver = [], mood = null }: Wish = {},
): { shown: Shown[]; person: PickingPerson; state: PickingState } {
  const before = days.findLast((day) => Temporal.PlainDate.compare(day.date, date) < 0);
  const gentle = isGentle(settings, now);
  return {
    shown: days.flatMap((day) => strategiesOf(day).map((id) => ({ date: day.date, id }))),
    person: {
      ...settings,
      gentle,
      saved: marks.filter(({ saved }) => saved).map(({ id }) => id),
      hidden: marks.filter(({ hidden }) => hidden).map(({ id }) => id),
    },
    state: {
      ...standing(before, library),
      day: date,
      mood,
      passedOver,
      isHardDay: isHardDay(hardDays, date),
      leaning: gentle ? null : leaningOn(date, checkIns),
    },
  };
}

/** A day as it begins with a strategy that was picked from all that is known; without one where nothing may come up. */
export function chosenDay(facts: PickingFacts, date: Temporal.PlainDate, wish: Wish = {}): Day {
  const { shown, person, state } = pickingInputs(facts, date, wish);
  const pick = pickStrategy(facts.library, shown, person, state) ?? { id: null, because: [] };
  return { ...newDay(date, pick, state.ladder), mood: state.mood };
}

export function chosenBeside(facts: PickingFacts, day: Day, mood = day.mood): Day {
  return chosenDay(facts, day.date, { passedOver: strategiesOf(day), mood });
}

/** What suits after a day that went badly, as the next day would have it, and for oneself alone; `null` where nothing does. */
export function chosenAfterBadly(facts: PickingFacts, day: Day, mood: Mood): StrategyId | null {
  const { shown, person, state } = pickingInputs(facts, day.date, { passedOver: strategiesOf(day), mood });
  const after = { ...state, ...standing(day, facts.library) };
  return pickStrategy(facts.library, shown, { ...person, gentle: true }, after)?.id ?? null;
}

/** What a day has where its strategy may not stay: what was only passed over is better than nothing. */
export function chosenInstead(facts: PickingFacts, day: Day): Day {
  const other = chosenBeside(facts, day);
  return other.strategy ? other : chosenDay(facts, day.date, { mood: day.mood });
}

/** What a day has that was called hard since its strategy was chosen: something gentle, as far as there is any. */
export function chosenForHardDay(facts: PickingFacts, day: Day): Day {
  const current = facts.library.find(({ id }) => id === day.strategy);
  const isHard = isHardDay(facts.hardDays, day.date);
  const other = isHard && !(current && suitsHardDay(current)) ? chosenBeside(facts, day) : day;
  return other.strategy ? other : day;
}

/** Where a person stands after their last day. */
export function standing(
  last: Day | undefined,
  library: readonly StrategySummary[],
): Pick<PickingState, 'ladder' | 'climbed' | 'afterBadly'> {
  if (!last) return { ladder: firstRung, climbed: false, afterBadly: null };
  // One that the library no longer holds counts as of the person's own level.
  const level = library.find(({ id }) => id === last.strategy)?.level ?? last.ladder.level;
  const outcome = last.response?.outcome ?? 'not_today';
  const ladder = outcome === 'not_today' ? last.ladder : climb(last.ladder, outcome, level);
  return { ladder, climbed: ladder.level > last.ladder.level, afterBadly: outcome === 'badly' ? level : null };
}

import type { Bond, Mood, StrategySummary } from '../strategies/strategy.ts';
import { braveLevel, isBraveWeek } from './brave-week.ts';
import { mayComeUp } from './gates.ts';
import type { PickingPerson, PickingState, Shown } from './picking-inputs.ts';
import { isWrittenFor } from './written-for.ts';

/** Moods in which nothing brave is asked of anyone. */
export const hardMoods: readonly Mood[] = ['anxious', 'angry', 'hurt', 'tired'];
const bravestOnHardDay = 1;
/** The most that comes up by itself, whatever the ladder says. */
const bravestByItself = 4;
const bravestInHardMood = 2;

/**
 * What may come up by itself on a day. None of this is given up, however little is left: gate and gentle flag, what the
 * person put away for good or passed over that day, whom it is about, the level that ladder, mood and the last response
 * allow, and one of the brave a week. Where nothing is left, nothing comes.
 */
export function eligible(
  library: readonly StrategySummary[],
  shown: readonly Shown[],
  person: PickingPerson,
  state: PickingState,
): StrategySummary[] {
  const hidden = new Set(person.hidden);
  const byId = new Map(library.map((strategy) => [strategy.id, strategy]));
  const most = isBraveWeek(byId, shown, state.day) ? Math.min(bravest(state), braveLevel - 1) : bravest(state);
  return library.filter(
    (strategy) =>
      mayComeUp(strategy, person.gentle) &&
      (!state.isHardDay || suitsHardDay(strategy)) &&
      !hidden.has(strategy.id) &&
      !state.passedOver.includes(strategy.id) &&
      suits(strategy, person.who) &&
      strategy.level <= most,
  );
}

export function isHard(mood: Mood | null): boolean {
  return mood !== null && hardMoods.includes(mood);
}

function suits({ who }: StrategySummary, bond: Bond | null): boolean {
  return who.includes('any') || isWrittenFor({ who }, bond);
}

/** Whether it asks so little that it may come up on a day that the person called hard. */
export function suitsHardDay({ gate, level }: Pick<StrategySummary, 'gate' | 'level'>): boolean {
  return gate === 'open' && level <= bravestOnHardDay;
}

function bravest({ ladder, mood, afterBadly }: PickingState): number {
  const byMood = isHard(mood) ? bravestInHardMood : bravestByItself;
  const byBadly = afterBadly === null ? bravestByItself : Math.max(1, afterBadly - 1);
  return Math.min(ladder.level + 1, byMood, byBadly);
}

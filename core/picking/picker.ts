import { chance } from '../cadence/chance.ts';
import type { StrategyId, StrategySummary } from '../strategies/strategy.ts';
import { eligible, isHard } from './eligible.ts';
import { isForTwo, isForTwoDue } from './for-two.ts';
import type { Past, Picked, PickingPerson, PickingState, Shown } from './picking-inputs.ts';
import { reasonsFor } from './reasons-for.ts';
import { scoreOf } from './score.ts';
import { balanceThemes, prefer } from './theme-balance.ts';

/** For so many days a strategy does not come back while there are others. */
export const restDays = 60;
/** How far back picking looks: what was shown before that is as good as new. */
export const memoryDays = 365;
/** Among so many of the best, chance decides. */
const poolSize = 8;

/**
 * The strategy for a day: the same question has the same answer. `undefined` only where nothing is `eligible`.
 *
 * Of what is eligible, each of these holds as long as something is left, the first before the second and so on. Where they
 * cannot all be kept, the last one gives way first:
 *
 * 1. The themes that the person has left on.
 * 2. After one that went badly, and on a hard day: what is done alone.
 * 3. What was not shown for 60 days; where too little is left for that, what was longest away.
 * 4. Where they have said how they feel: what fits that, and is new or saved.
 * 5. At least every second day what involves the other, once the person has said whom this is about.
 * 6. The balance of themes.
 * 7. What is new, or saved by the person.
 * 8. What fits the minutes.
 *
 * Of the eight that suit best by `scoreOf`, chance draws one, seeded with the person and the day.
 */
export function pickStrategy(
  library: readonly StrategySummary[],
  shown: readonly Shown[],
  person: PickingPerson,
  state: PickingState,
): Picked | undefined {
  const past = shown.map(({ id, date }) => ({ id, days: date.until(state.day).days }));
  const away = daysAway(past);
  const isOn = ({ theme }: StrategySummary) => !person.themesOff.includes(theme);
  const inThemes = prefer(eligible(library, shown, person, state), isOn);
  const gentle = prefer(inThemes, (strategy) => (state.afterBadly === null && !state.isHardDay) || isAlone(strategy));
  const longest = Math.max(...gentle.map(({ id }) => away(id)));
  const ready = gentle.filter(({ id }) => away(id) >= Math.min(longest, restDays));
  const forTwoDue = isForTwoDue(library, past, person, state);
  const isFresh = (id: StrategyId) => away(id) === Number.POSITIVE_INFINITY;
  const isNew = ({ id }: StrategySummary) => isFresh(id) || person.saved.includes(id);
  const felt = prefer(ready, (one) => state.mood === null || (one.mood.includes(state.mood) && isNew(one)));
  const involving = prefer(felt, (strategy) => !forTwoDue || isForTwo(strategy));
  const balance = balanceThemes(library, past);
  const { left, themeDue } = balance.narrow(involving);
  const fresh = prefer(left, isNew);
  const inTime = prefer(fresh, ({ minutes }) => person.minutes === null || minutes <= person.minutes);

  const disliked = skillsDisliked(library, person.hidden);
  const day = state.day.toString();
  const scored = inTime.map((strategy) => {
    const { id, theme } = strategy;
    const score = scoreOf(strategy, {
      worry: person.worry,
      minutes: person.minutes,
      who: person.who,
      forTwoDue,
      mood: state.mood,
      hardMood: isHard(state.mood),
      ladder: state.ladder,
      leaning: state.leaning,
      themeRested: balance.restedDays(theme) > 3,
      skillBefore: balance.lastSkill,
      skillsDisliked: disliked,
    });
    return { strategy, score, luck: chance(person.seed, 'order', day, id) };
  });
  const pool = scored.toSorted((a, b) => b.score - a.score || a.luck - b.luck).slice(0, poolSize);
  const chosen = draw(pool, chance(person.seed, 'pick', day, state.passedOver.length));
  if (!chosen) return undefined;
  const days = away(chosen.id);
  const facts = {
    // Further back than memory goes, nobody can say that something is new.
    fresh: isFresh(chosen.id) && !past.some(({ days: ago }) => ago >= memoryDays),
    rested: days >= restDays,
    alone: isAlone(chosen),
    themeDue,
    otherTheme: !isOn(chosen),
  };
  return { id: chosen.id, because: reasonsFor(chosen, person, state, facts) };
}

function isAlone({ where }: StrategySummary): boolean {
  return where.every((place) => place === 'alone');
}

/** Skills of which the person has put two aside or more. */
function skillsDisliked(library: readonly StrategySummary[], hidden: readonly StrategyId[]): string[] {
  const skills = Map.groupBy(
    library.filter(({ id }) => hidden.includes(id)),
    ({ skill }) => skill,
  );
  return [...skills].filter(([, strategies]) => strategies.length >= 2).map(([skill]) => skill);
}

/** For how many days a strategy was not shown; infinity for one that never was. */
function daysAway(past: readonly Past[]): (id: StrategyId) => number {
  const away = new Map<StrategyId, number>();
  for (const { id, days } of past) {
    away.set(id, Math.min(away.get(id) ?? Number.POSITIVE_INFINITY, Math.abs(days)));
  }
  return (id) => away.get(id) ?? Number.POSITIVE_INFINITY;
}

/** Draws one, a score point more making it about twice as likely (softmax). `luck` is from 0 up to 1. */
function draw(
  pool: readonly { strategy: StrategySummary; score: number }[],
  luck: number,
): StrategySummary | undefined {
  const weights = pool.map(({ score }) => 2 ** (score - (pool[0]?.score ?? 0)));
  let left = luck * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return pool.at(at)?.strategy;
}

import { mayComeUp } from './gates.ts';
import type { Ladder } from './ladder.ts';
import type { Reason } from './reason.ts';
import { reasonsFor } from './reasons-for.ts';
import { scoreOf } from './score.ts';
import { chance } from './seeded.ts';
import type { Bond, Level, Mood, StrategyId, StrategySummary, Theme, Worry } from './strategy.ts';
import { balanceThemes, prefer } from './theme-balance.ts';

/** One day on which a strategy was shown. */
export interface Shown {
  date: Temporal.PlainDate;
  id: StrategyId;
}

/** Who picks: what the person has set and marked. */
export interface PickingPerson {
  /** Random text that is this person's. */
  seed: string;
  worry: Worry | null;
  /** Whom this is about; without it, only what fits everyone comes up. */
  who: Bond | null;
  /** The most minutes that they like to give; what takes longer comes only where nothing else is left. */
  minutes: number | null;
  themesOff: readonly Theme[];
  /** Whether only what is open and done alone may be offered now. */
  gentle: boolean;
  saved: readonly StrategyId[];
  hidden: readonly StrategyId[];
}

/** Where the person stands on the day that is picked for. */
export interface PickingState {
  day: Temporal.PlainDate;
  ladder: Ladder;
  /** Whether the ladder has just gone up. */
  climbed: boolean;
  mood: Mood | null;
  /** The level of the last strategy, if that went badly. */
  afterBadly: Level | null;
  /** What the person was shown today already and passed over. */
  passedOver: readonly StrategyId[];
}

export interface Pick {
  id: StrategyId;
  because: Reason[];
}

/** For so many days a strategy does not come back while there are others. */
export const restDays = 60;
/** How far back picking looks: what was shown before that is as good as new. */
export const memoryDays = 365;
/** Moods in which nothing brave is asked of anyone. */
export const hardMoods: readonly Mood[] = ['anxious', 'angry', 'hurt', 'tired'];
/** The most that comes up by itself, whatever the ladder says. */
const bravestByItself = 4;
/** In a hard mood at most this. */
const bravestInHardMood = 2;
/** Among so many of the best, chance decides. */
const poolSize = 8;

/**
 * The strategy for a day: the same question has the same answer.
 *
 * First what may not come up is dropped: by gate, flag, mark, theme, level, whom it is for, and what was shown in the last
 * 60 days (where too few are left for that, what was longest away comes first). Then, each as long as something is left:
 * after one that went badly, only what is done alone; the balance of themes; what is new, or saved by the person; what fits
 * the minutes. Of the eight that suit best by `scoreOf`, chance draws one, seeded with the person and the day.
 *
 * `undefined` only where nothing may come up at all.
 */
export function pickStrategy(
  library: readonly StrategySummary[],
  shown: readonly Shown[],
  person: PickingPerson,
  state: PickingState,
): Pick | undefined {
  const away = daysAway(shown, state.day);
  const mayBe = library.filter((strategy) => isEligible(strategy, person, state));
  const longest = Math.max(...mayBe.map(({ id }) => away(id)));
  const ready = mayBe.filter(({ id }) => away(id) >= Math.min(longest, restDays));

  const gentle = prefer(ready, ({ where }) => state.afterBadly === null || where.every((place) => place === 'alone'));
  const balance = balanceThemes(library, shown, state.day);
  const { left, themeDue } = balance.narrow(gentle);
  const isFresh = (id: StrategyId) => away(id) === Number.POSITIVE_INFINITY;
  const fresh = prefer(left, ({ id }) => isFresh(id) || person.saved.includes(id));
  const inTime = prefer(fresh, ({ minutes }) => person.minutes === null || minutes <= person.minutes);

  const disliked = skillsDisliked(library, person.hidden);
  const day = state.day.toString();
  const scored = inTime.map((strategy) => {
    const { id, theme } = strategy;
    const score = scoreOf(strategy, {
      worry: person.worry,
      minutes: person.minutes,
      mood: state.mood,
      hardMood: isHard(state.mood),
      ladder: state.ladder,
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
    fresh: isFresh(chosen.id) && !shown.some(({ date }) => date.until(state.day).days >= memoryDays),
    rested: days >= restDays,
    alone: chosen.where.every((place) => place === 'alone'),
    themeDue,
  };
  return { id: chosen.id, because: reasonsFor(chosen, person, state, facts) };
}

/** What no wish and no lack of others lets through. */
function isEligible(strategy: StrategySummary, person: PickingPerson, state: PickingState): boolean {
  return (
    mayComeUp(strategy, person.gentle) &&
    !person.hidden.includes(strategy.id) &&
    !state.passedOver.includes(strategy.id) &&
    !person.themesOff.includes(strategy.theme) &&
    suits(strategy, person.who) &&
    strategy.level <= bravest(state)
  );
}

/** Whether it fits the bond: what is for partners fits the married, too. */
function suits({ who }: StrategySummary, bond: Bond | null): boolean {
  if (who.includes('any')) return true;
  return bond !== null && (who.includes(bond) || (bond === 'married' && who.includes('partner')));
}

/** One step beyond the ladder at most, and less on a hard day. */
function bravest({ ladder, mood, afterBadly }: PickingState): number {
  const byMood = isHard(mood) ? bravestInHardMood : bravestByItself;
  const byBadly = afterBadly === null ? bravestByItself : Math.max(1, afterBadly - 1);
  return Math.min(ladder.level + 1, byMood, byBadly);
}

function isHard(mood: Mood | null): boolean {
  return mood !== null && hardMoods.includes(mood);
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
function daysAway(shown: readonly Shown[], day: Temporal.PlainDate): (id: StrategyId) => number {
  const away = new Map<StrategyId, number>();
  for (const { id, date } of shown) {
    away.set(id, Math.min(away.get(id) ?? Number.POSITIVE_INFINITY, date.until(day).days));
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

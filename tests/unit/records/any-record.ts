import fc from 'fast-check';
import { type Day, outcomes, responses } from '../../../core/day/day.ts';
import { planAnswers } from '../../../core/day/plan.ts';
import type { CheckIn } from '../../../core/journal/check-in.ts';
import { checkInAnswers } from '../../../core/journal/check-in.ts';
import { type HardDay, type Note, noteSorts, parkedAnswers } from '../../../core/journal/note.ts';
import { type Due, everies, type OwnPromise, promiseAnswers, type Series } from '../../../core/journal/own-promise.ts';
import { holdReasons, type Nudge, skipReasons } from '../../../core/nudges/nudge.ts';
import type { Pack, PackIdea } from '../../../core/packs/pack.ts';
import { climbedLevels } from '../../../core/picking/ladder.ts';
import { reasons } from '../../../core/picking/reason.ts';
import type { Removed } from '../../../core/records/removed.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import type { Mark } from '../../../core/strategies/mark.ts';
import type { OwnStrategy } from '../../../core/strategies/own-strategy.ts';
import { skillsOf } from '../../../core/strategies/skills.ts';
import {
  gates,
  levels,
  modes,
  moods,
  places,
  type StrategyId,
  themes,
  worries,
} from '../../../core/strategies/strategy.ts';

/** Any record of each kind, of few moments and ids: so two of them are often alike in something. */

const key = '2026-11-22';
export const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
export const journalId = '0123456789abcdef';
export const datedId = `${key}/${journalId}`;
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
export const moments = fc.integer({ min: 0, max: 3 }).map((hours) => now.add({ hours }));
export const packId = '0123456789abcdef0123456789abcdef';
export const packIdeaId: StrategyId = `PCK-${packId}-tea`;
const ids = fc.constantFrom<StrategyId>('COM-01', 'UND-12', 'OWN-01', 'OWN-02', packIdeaId);
/** What a person typed: told from all else in a record by its quotes. */
const typed = fc.oneof(
  fc.constantFrom('«Sing.»', '«Sing. Loud.»'),
  fc.string().map((text) => `«${text}»`),
);
const perhapsTyped = fc.oneof(fc.constant(''), typed);
const minutes = fc.integer({ min: 1, max: 5 });
const theme = fc.constantFrom(...themes);
const theirTexts = {
  title: typed,
  why: perhapsTyped,
  today: typed,
  words: perhapsTyped,
  if_badly: perhapsTyped,
  reflect: perhapsTyped,
};
const libraryText = fc.constantFrom('Ask one question.', 'Because it helps.');
const libraryTexts = {
  title: libraryText,
  why: libraryText,
  today: libraryText,
  words: libraryText,
  if_badly: libraryText,
  reflect: libraryText,
};

function shownOf(id: StrategyId) {
  return fc.record({
    ...{
      id: fc.constant(id),
      theme,
      minutes,
      gate: fc.constantFrom(...gates),
      mode: fc.constantFrom(...modes),
      evidence: fc.constant<string[]>(['E12']),
    },
    ...(id.startsWith('OWN') ? theirTexts : libraryTexts),
  });
}

export const days: fc.Arbitrary<Day> = fc
  .record({ strategy: maybe(ids), isShown: fc.boolean() })
  .chain(({ strategy, isShown }) =>
    fc.record({
      date: fc.constant(Temporal.PlainDate.from(key)),
      strategy: fc.constant(strategy),
      shown: strategy && isShown ? shownOf(strategy) : fc.constant(null),
      swappedFrom: maybe(ids),
      putAside: fc.array(ids, { maxLength: 3 }),
      because: fc.subarray([...reasons], { maxLength: 2 }),
      mood: maybe(fc.constantFrom(...moods)),
      ladder: fc.record({ level: fc.constantFrom(...climbedLevels), okays: fc.nat({ max: 3 }) }),
      plan: maybe(
        fc.record({ when: typed, will: typed, answer: maybe(fc.constantFrom(...planAnswers)), of: maybe(ids) }),
      ),
      response: maybe(fc.record({ outcome: fc.constantFrom(...responses), line: perhapsTyped, at: moments })),
      draft: maybe(fc.record({ outcome: maybe(fc.constantFrom(...outcomes)), line: perhapsTyped })),
      planDraft: maybe(fc.record({ when: perhapsTyped, will: perhapsTyped })),
      wordsRemoved: maybe(moments),
    }),
  );

export const nudges: fc.Arbitrary<Nudge> = fc.record({
  id: fc.constant(`${key}#0` as const),
  at: moments,
  until: moments,
  fate: fc.constantFrom('planned', 'held', 'claimed', 'shown', 'missed', 'skipped'),
  since: moments,
  reason: maybe(fc.constantFrom(...skipReasons)),
  heldFor: maybe(fc.constantFrom(...holdReasons)),
  dotSince: maybe(moments),
  answer: maybe(fc.constantFrom('opened', 'tried', 'later', 'dismissed')),
  headsUp: maybe(fc.record({ promise: fc.constant(journalId), due: fc.constantFrom(key, `${key}T18:00`) })),
  lookBack: maybe(fc.constant(Temporal.PlainDate.from(key))),
});

const removed: fc.Arbitrary<Removed> = fc.record({ removed: moments });
const orRemoved = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | Removed> =>
  fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: removed });

const liveMarks: fc.Arbitrary<Mark> = fc.record({
  id: fc.constant<StrategyId>('COM-01'),
  saved: fc.boolean(),
  hidden: fc.boolean(),
});

export const marks = orRemoved(liveMarks);

const liveOwns: fc.Arbitrary<OwnStrategy> = fc.record({
  id: fc.constant<StrategyId>('OWN-01'),
  ...{ theme, level: fc.constantFrom(...levels), minutes, alone: fc.boolean() },
  ...theirTexts,
});

export const owns = orRemoved(liveOwns);

const livePacks: fc.Arbitrary<Pack> = fc.record({
  id: fc.constant(packId),
  name: libraryText,
  by: libraryText,
  note: fc.constantFrom('', 'For evenings.'),
  language: fc.constant('en'),
});

export const packs = orRemoved(livePacks);

const livePackIdeas: fc.Arbitrary<PackIdea> = fc.record({
  id: fc.constant(packIdeaId),
  theme,
  skill: fc.constantFrom(...Object.values(skillsOf).flat()),
  level: fc.constantFrom(...levels),
  minutes,
  gate: fc.constantFrom(...gates),
  who: fc.subarray(['friend', 'family', 'any'] as const, { minLength: 1 }),
  where: fc.subarray([...places], { minLength: 1 }),
  mode: fc.constantFrom(...modes),
  worry: fc.subarray([...worries], { minLength: 1 }),
  mood: fc.subarray([...moods], { minLength: 1 }),
  ...libraryTexts,
});

export const packIdeas = orRemoved(livePackIdeas);

export const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    seed: fc.constantFrom('one', 'another'),
    sound: fc.boolean(),
    worry: maybe(fc.constantFrom(...worries)),
    gentleUntil: maybe(moments),
  })
  .map((some) => ({ ...freshSettings(some.seed, now), ...some }));

const dues: fc.Arbitrary<Due> = fc.record({
  date: fc.integer({ min: 0, max: 2 }).map((more) => Temporal.PlainDate.from(key).add({ days: more })),
  time: maybe(fc.constant(Temporal.PlainTime.from('18:00'))),
});

const series = fc.constantFrom<Series>({ every: 'week', weekday: 7 }, { every: 'month', day: 31 });

export const livePromises: fc.Arbitrary<OwnPromise> = fc.record({
  id: fc.constant(journalId),
  what: typed,
  to: perhapsTyped,
  due: maybe(dues),
  series: maybe(series),
  past: fc.array(
    fc
      .record({ due: dues, answer: fc.constantFrom(...promiseAnswers), at: moments })
      .map(({ due, ...said }) => ({ ...due, ...said })),
    { maxLength: 3 },
  ),
  asked: fc.boolean(),
  made: fc.constant(now),
  draft: maybe(
    fc.record({
      what: perhapsTyped,
      to: perhapsTyped,
      date: fc.constantFrom('', key),
      every: fc.constantFrom(...everies),
    }),
  ),
});
export const promises = orRemoved(livePromises);

const checkInAnswer = maybe(fc.constantFrom(...checkInAnswers));
export const answersOfSix: fc.Arbitrary<CheckIn['answers']> = fc.record({
  foreseeing: checkInAnswer,
  word_and_act: checkInAnswer,
  turning_to: checkInAnswer,
  year_ahead: checkInAnswer,
  understood: checkInAnswer,
  softer_side: checkInAnswer,
});
export const liveCheckIns: fc.Arbitrary<CheckIn> = fc.record({
  date: fc.constant(Temporal.PlainDate.from(key)),
  answers: answersOfSix,
});
export const checkIns = orRemoved(liveCheckIns);

export const liveNotes: fc.Arbitrary<Note> = fc.record({
  id: fc.constant(datedId),
  sort: fc.constantFrom(...noteSorts),
  strategy: maybe(ids),
  text: perhapsTyped,
  draft: maybe(perhapsTyped),
  written: moments,
  parked: maybe(fc.constantFrom(...parkedAnswers)),
});
export const notes = orRemoved(liveNotes);

export const liveHardDays: fc.Arbitrary<HardDay> = fc.record({
  id: fc.constant(journalId),
  date: fc.constant(Temporal.PlainDate.from(key)),
  yearly: fc.boolean(),
  name: perhapsTyped,
});
export const hardDays = orRemoved(liveHardDays);

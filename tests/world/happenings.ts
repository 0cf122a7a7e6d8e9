import fc from 'fast-check';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { cadenceProblems } from '../../core/cadence/cadence-problems.ts';
import { mostPerDay } from '../../core/cadence/defaults.ts';
import type { PauseChoice } from '../../core/cadence/pause.ts';
import type { Surroundings } from '../../core/nudges/holds.ts';
import type { LaterChoice } from '../../core/nudges/later.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { cadences, zones } from './arbitraries.ts';

/** What a person does with Tend, or the browser does on their behalf. It takes no time. */
export type Deed =
  | { kind: 'the worker wakes' }
  | { kind: 'they come back' }
  | { kind: 'the popup is opened' }
  | { kind: 'they say how it went'; outcome: 'okay' | 'mixed' | 'badly' | 'not_today'; line: string }
  | { kind: 'they type a line'; line: string }
  | { kind: 'they press "Tried it"' }
  | { kind: 'they close the notification' }
  | { kind: 'they put it off'; choice: LaterChoice }
  | { kind: 'they press "Later"' }
  | { kind: 'they pause'; choice: PauseChoice }
  | { kind: 'they end the pause' }
  | { kind: 'they swap' }
  | { kind: 'they say "not for me"' }
  | { kind: 'they put everything away' }
  | { kind: 'they bring everything back' }
  | { kind: 'they keep their rhythm' }
  | { kind: 'they are told that Tend backed off' }
  | { kind: 'they change the cadence'; cadence: Cadence }
  | { kind: 'they change the wording'; wording: Settings['wording'] };

/** What happens to Tend, in any order. */
export type Happening =
  | Deed
  | { kind: 'time passes'; minutes: number }
  | { kind: 'the computer sleeps'; minutes: number }
  | { kind: 'the clock is set'; minutes: number }
  | { kind: 'they travel'; zone: string }
  | { kind: 'something goes on'; around: Surroundings }
  | { kind: 'the alarms are lost' }
  /** What comes next is cut short. */
  | { kind: 'the worker is killed'; afterEffects: number }
  /**
   * So many minutes after what was before, in which the computer slept, and the second begins in another page or worker
   * while the first is under way.
   */
  | { kind: 'two at once'; minutes: number; first: Deed; second: Deed; afterEffects: number };

/** Any cadence that can be stored: more than the options page lets through, and no more than the schema does. */
export const storableCadences: fc.Arbitrary<Cadence> = cadences.map((cadence) => ({
  ...cadence,
  pausedUntil: null,
  ceiling: Math.min(cadence.ceiling, mostPerDay),
  rhythm: storable(cadence.rhythm),
}));

/** Those that the options page lets through, more often than not. */
const wantedCadences = fc.oneof(
  { weight: 3, arbitrary: storableCadences.filter((cadence) => cadenceProblems(cadence).length === 0) },
  { weight: 1, arbitrary: storableCadences },
);

function storable(rhythm: Cadence['rhythm']): Cadence['rhythm'] {
  if (rhythm.kind === 'varied') return { ...rhythm, perDay: Math.min(rhythm.perDay, mostPerDay) };
  return rhythm.kind === 'every' ? { ...rhythm, hours: Math.min(rhythm.hours, 12) } : rhythm;
}

const simply = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds).map((kind) => ({ kind }));
const lines = fc.string({ maxLength: 20 });

export const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 10,
    arbitrary: simply(
      'the worker wakes',
      'they come back',
      'the popup is opened',
      'they press "Tried it"',
      'they close the notification',
      'they press "Later"',
      'they end the pause',
      'they swap',
      'they say "not for me"',
      'they keep their rhythm',
      'they are told that Tend backed off',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('they say how it went' as const),
      outcome: fc.constantFrom('okay', 'mixed', 'badly', 'not_today'),
      line: lines,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('they type a line' as const), line: lines }) },
  { weight: 1, arbitrary: simply('they put everything away', 'they bring everything back') },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('they put it off' as const),
      choice: fc.constantFrom('half_hour', 'evening', 'tomorrow'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('they pause' as const),
      choice: fc.record({ kind: fc.constant('days' as const), days: fc.constantFrom(1, 3, 7) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('they change the cadence' as const), cadence: wantedCadences }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('they change the wording' as const),
      wording: fc.constantFrom('discreet', 'full'),
    }),
  },
);

function isLater({ kind }: Deed): boolean {
  return kind === 'they put it off' || kind === 'they press "Later"';
}

const minutes = fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 3000 }));
const yearMinutes = 366 * 1440;
/** A clock that is set right, or wrong: by minutes, by hours, and by a wrong year. */
const jumps = fc.oneof(
  fc.integer({ min: -180, max: 180 }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.constantFrom(-10 * yearMinutes, -yearMinutes, yearMinutes, 10 * yearMinutes),
);
const surroundings = fc.record({ away: fc.boolean(), fullscreen: fc.boolean(), audible: fc.boolean() });

/** What can happen; `withKills` leaves it to the story where the worker dies. */
export function happenings(withKills: boolean): fc.Arbitrary<Happening> {
  return fc.oneof(
    { weight: 20, arbitrary: deeds },
    { weight: 10, arbitrary: fc.record({ kind: fc.constant('time passes' as const), minutes }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('the computer sleeps' as const), minutes }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('the clock is set' as const), minutes: jumps }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('they travel' as const), zone: zones }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('something goes on' as const), around: surroundings }) },
    { weight: 2, arbitrary: simply('they come back', 'the alarms are lost') },
    {
      weight: 6,
      arbitrary: fc
        .record({
          kind: fc.constant('two at once' as const),
          minutes: fc.oneof(fc.constant(0), minutes),
          first: deeds,
          second: deeds,
          afterEffects: fc.nat({ max: 20 }),
        })
        // Nobody asks for two moments in the same instant.
        .filter(({ first, second }) => !(isLater(first) && isLater(second))),
    },
    ...(withKills
      ? [
          {
            weight: 8,
            arbitrary: fc.record({
              kind: fc.constant('the worker is killed' as const),
              afterEffects: fc.nat({ max: 25 }),
            }),
          },
        ]
      : []),
  );
}

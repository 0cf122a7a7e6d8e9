import fc from 'fast-check';
import { test } from 'vitest';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import { patience, runs } from '../../world/arbitraries.ts';
import { beginning, beginnings } from '../../world/beginnings.ts';
import { deeds, type Happening, happenings } from '../../world/happenings.ts';
import { live } from '../../world/life.ts';

test(
  'whatever happens in whatever order, and wherever the worker dies, nothing that Tend promises is broken',
  async () => {
    await fc.assert(
      fc.asyncProperty(beginnings, fc.array(happenings(true), { minLength: 3, maxLength: 25 }), async (where, story) =>
        live(await beginning(where), story),
      ),
      runs(40),
    );
  },
  patience,
);

/** What can lie in the air when two pages, or a page and the worker, begin something at once. */
const tenses: Record<string, Happening[]> = {
  'nothing is due': [],
  'a nudge is held': [
    { kind: 'something goes on', around: { away: true, fullscreen: false, audible: false } },
    { kind: 'time passes', minutes: 305 },
  ],
  'a nudge waits': [{ kind: 'time passes', minutes: 305 }],
  'a nudge was put off': [
    { kind: 'time passes', minutes: 305 },
    { kind: 'they put it off', choice: 'half_hour' },
  ],
  'two nudges were left alone': [{ kind: 'time passes', minutes: 305 + 1440 }],
  'Tend backed off': [{ kind: 'time passes', minutes: 305 + 3 * 1440 }],
};

test(
  'whatever two begin at once, in pages or the worker, nothing that Tend promises is broken',
  async () => {
    const noon = Temporal.PlainDate.from('2026-11-22');
    const cadence = {
      ...defaultCadence(),
      rhythm: { kind: 'fixed' as const, times: [Temporal.PlainTime.from('17:00')] },
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(tenses)),
        fc.record({
          kind: fc.constant('two at once' as const),
          minutes: fc.constantFrom(0, 30, 60, 720, 1440, 1445),
          first: deeds,
          second: deeds,
          afterEffects: fc.nat({ max: 25 }),
        }),
        async (tense, atOnce) => {
          const world = await beginning({ cadence, place: { zone: 'Europe/Berlin', date: noon }, minute: 720 });
          await live(world, [...(tenses[tense] ?? []), atOnce]);
        },
      ),
      runs(60),
    );
  },
  patience,
);

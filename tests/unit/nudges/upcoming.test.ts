import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffSteps } from '../../../core/nudges/back-off.ts';
import type { State } from '../../../core/nudges/delivery-state.ts';
import { type NudgeId, recordOf } from '../../../core/nudges/nudge.ts';
import { nextComing, upcoming } from '../../../core/nudges/upcoming.ts';
import { cadences, patience, places, runs, seeds, times } from '../../world/arbitraries.ts';

/** A "Later" that lies so many hours ahead of now. */
const laters = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 2 });

const states = fc
  .record({
    cadence: cadences,
    seed: seeds,
    step: fc.constantFrom(...backOffSteps),
    place: places,
    time: times,
    laters,
  })
  .map(({ cadence, seed, step, place: { zone, date }, time, laters }) => {
    const now = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    const nudges = laters.map((hours, index) => {
      const at = now.add({ hours });
      const id: NudgeId = `${at.toZonedDateTimeISO(zone).toPlainDate()}#later-${index}`;
      return recordOf({ id, at, until: at.add({ hours: 1 }) }, 'planned', now);
    });
    const holds = { away: true, fullscreen: true, audible: true };
    const state: State = { cadence, seed, step, cadenceSince: now, holds, nudges, doneOn: [], promises: [] };
    return { state, now, zone };
  });

test(
  'the next nudge is the first of all that are coming, though fewer dates are looked at for it',
  () => {
    fc.assert(
      fc.property(states, ({ state, now, zone }) => {
        expect(nextComing(state, now, zone)).toEqual(upcoming(state, now, zone)[0] ?? null);
      }),
      runs(300),
    );
  },
  patience,
);

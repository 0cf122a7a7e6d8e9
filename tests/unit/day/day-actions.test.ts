import { expect, test } from 'vitest';
import { dayActions } from '../../../core/day/day-actions.ts';

const now = Temporal.Instant.from('2026-03-03T08:00:00Z');
const [before, after] = [now.subtract({ hours: 1 }), now.add({ hours: 1 })];

test.each([
  ['all of it', false, false, true, null, { tried: true, later: true, swap: true, swapBack: false }],
  [
    'all of it once a pause is over',
    false,
    false,
    true,
    before,
    { tried: true, later: true, swap: true, swapBack: false },
  ],
  [
    'nothing is put off during a pause',
    false,
    false,
    true,
    after,
    { tried: true, later: false, swap: true, swapBack: false },
  ],
  [
    'nothing is put off without nudges',
    false,
    false,
    false,
    null,
    { tried: true, later: false, swap: true, swapBack: false },
  ],
  [
    'the one before a swap, and no other one twice',
    false,
    true,
    true,
    null,
    { tried: true, later: true, swap: false, swapBack: true },
  ],
  [
    'nothing once it was answered',
    true,
    false,
    true,
    null,
    { tried: false, later: false, swap: false, swapBack: false },
  ],
])('of a day’s strategy can be done: %s', (_case, answered, swapped, on, pausedUntil, can) => {
  expect(dayActions({ answered, swapped }, { on, pausedUntil }, now)).toEqual(can);
});

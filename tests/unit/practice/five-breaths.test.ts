import { expect, test } from 'vitest';
import { breathAfter, breathsSeconds } from '../../../core/practice/five-breaths.ts';

test.each([
  { seconds: -1, breath: { number: 1, part: 'in' } },
  { seconds: 0, breath: { number: 1, part: 'in' } },
  { seconds: 3, breath: { number: 1, part: 'in' } },
  { seconds: 4, breath: { number: 1, part: 'out' } },
  { seconds: 9, breath: { number: 1, part: 'out' } },
  { seconds: 10, breath: { number: 2, part: 'in' } },
  { seconds: 49, breath: { number: 5, part: 'out' } },
  { seconds: 50, breath: null },
])('after $seconds seconds it is $breath', ({ seconds, breath }) => {
  expect(breathAfter(seconds)).toEqual(breath);
  expect(breathsSeconds).toBe(50);
});

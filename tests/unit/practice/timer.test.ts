import { describe, expect, test } from 'vitest';
import { goOnWith, isOver, secondsLeft, startTimer, stopTimer } from '../../../core/practice/timer.ts';

const start = Temporal.Instant.from('2026-11-29T18:00:00Z');
const later = (milliseconds: number) => start.add({ milliseconds });

describe('a timer', () => {
  test.each([
    { after: 0, left: 5 },
    { after: 1, left: 5 },
    { after: 1000, left: 4 },
    { after: 4001, left: 1 },
    { after: 5000, left: 0 },
    { after: 3_600_000, left: 0 },
    // The clock was set back meanwhile.
    { after: -3_600_000, left: 5 },
  ])('of five seconds has $left left after $after ms', ({ after: passed, left }) => {
    expect(secondsLeft(startTimer(5, start), later(passed))).toBe(left);
    expect(isOver(startTimer(5, start), later(passed))).toBe(left === 0);
  });

  test('that was stopped keeps what was left, however long it stands still', () => {
    const stopped = stopTimer(startTimer(60, start), later(20_000));
    expect(secondsLeft(stopped, later(900_000))).toBe(40);
    const going = goOnWith(stopped, later(900_000));
    expect(secondsLeft(going, later(910_000))).toBe(30);
    expect(isOver(going, later(939_999))).toBe(false);
    expect(isOver(going, later(940_000))).toBe(true);
  });

  test('that is over can be stopped and gone on with, and stays over', () => {
    const over = goOnWith(stopTimer(startTimer(1, start), later(2000)), later(3000));
    expect(isOver(over, later(3000))).toBe(true);
  });
});

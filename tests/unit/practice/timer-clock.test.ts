import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timerStore } from '../../../entrypoints/practice/timer-store.ts';

const clock = { ms: Date.UTC(2026, 10, 22, 17, 30) };
const pass = (seconds: number) => {
  for (let tick = 0; tick < 5 * seconds; tick += 1) {
    clock.ms += 200;
    vi.advanceTimersByTime(200);
  }
};
const setClock = (hours: number) => {
  clock.ms += hours * 3_600_000;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => Temporal.Instant.fromEpochMilliseconds(clock.ms));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a timer ends in its time, also where the clock is set back while it runs', () => {
  const { left, runs, on } = timerStore(120);
  on.start();
  pass(20);
  expect(left.value).toBe(100);
  setClock(-1);
  pass(10);
  expect(left.value).toBeLessThanOrEqual(91);
  pass(91);
  expect([left.value, runs.value]).toEqual([0, false]);
});

test('one that was held while the clock was set back goes on from where it was', () => {
  const { left, on } = timerStore(120);
  on.start();
  pass(20);
  on.stop();
  setClock(-5);
  on.start();
  expect(left.value).toBe(100);
  pass(100);
  expect(left.value).toBe(0);
});

test('one over which the machine slept is over', () => {
  const { left, on } = timerStore(600);
  on.start();
  pass(5);
  setClock(8);
  pass(1);
  expect(left.value).toBe(0);
});

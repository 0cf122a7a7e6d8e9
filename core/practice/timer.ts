/** What counts down on the screen: it runs until a moment, or was stopped with so much left. */
export type Timer =
  | { runs: true; seconds: number; until: Temporal.Instant }
  | { runs: false; seconds: number; left: number };

export function startTimer(seconds: number, now: Temporal.Instant): Timer {
  return { runs: true, seconds, until: now.add({ seconds }) };
}

/** Whole seconds, those that have begun included; never more than it began with, wherever the clock was set to. */
export function secondsLeft(timer: Timer, now: Temporal.Instant): number {
  if (!timer.runs) return timer.left;
  const left = Math.ceil(now.until(timer.until).total('seconds'));
  return Math.min(Math.max(left, 0), timer.seconds);
}

export function stopTimer(timer: Timer, now: Temporal.Instant): Timer {
  return { runs: false, seconds: timer.seconds, left: secondsLeft(timer, now) };
}

export function goOnWith(timer: Timer, now: Temporal.Instant): Timer {
  return { runs: true, seconds: timer.seconds, until: now.add({ seconds: secondsLeft(timer, now) }) };
}

export function isOver(timer: Timer, now: Temporal.Instant): boolean {
  return secondsLeft(timer, now) === 0;
}

import { useEffect, useRef } from 'preact/hooks';
import { type Days, haveTurned, nextTurn } from '../../core/day/day-turn.ts';

/**
 * A timer stands still while the computer sleeps (https://github.com/w3c/hr-time/issues/115) and knows nothing of a clock
 * that is set, so a page that stays in view looks at the clock at least this often.
 */
const longestWaitMs = 60_000;

/**
 * Calls `read` when a page may show what is past: each time that the person has it before them again, and when the days
 * that it shows have turned while they have. Where it shows the same days then, it is called again within a minute.
 */
export function watchDays(shown: () => Days | null, read: () => void): () => void {
  let timer = 0;
  const isSeen = () => document.visibilityState === 'visible';
  const look = () => {
    clearTimeout(timer);
    const days = shown();
    if (!isSeen()) return;
    const now = Temporal.Now.instant();
    const zone = Temporal.Now.timeZoneId();
    if (days && haveTurned(days, now, zone)) read();
    const wait = days ? now.until(nextTurn(now, zone, days.dayStart)).total('milliseconds') : longestWaitMs;
    timer = window.setTimeout(look, Math.min(Math.ceil(wait), longestWaitMs));
  };
  const whenSeen = () => {
    if (isSeen()) read();
    look();
  };
  look();
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('focus', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', whenSeen);
    window.removeEventListener('focus', look);
  };
}

/** Whether the days that a page shows have turned: asked before something is done with them. */
export function hasTurned(days: Days): boolean {
  return haveTurned(days, Temporal.Now.instant(), Temporal.Now.timeZoneId());
}

/** `watchDays` as long as the page stands. */
export function useDays(days: Days | null, read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(
    () =>
      watchDays(
        () => days,
        () => latest.current(),
      ),
    [days],
  );
}

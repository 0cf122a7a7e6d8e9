import { type Days, haveTurned, nextTurn } from '../../core/day/day-turn.ts';
import { here } from './here.ts';
import { isSeen, whenLookedAt } from './page-visibility.ts';

/**
 * A timer stands still while the computer sleeps (https://github.com/w3c/hr-time/issues/115) and knows nothing of a clock
 * that is set, so a page that stays in view looks at the clock at least this often.
 */
const longestWaitMs = 60_000;

/**
 * Calls `read` when a page may show what is past: each time that the person has it before them again, and when the days
 * that it shows have turned while they have. Where it shows the same days then, it is called again within a minute. Gives
 * what looks at the clock at once, for when the page shows other days.
 */
export function watchDays(shown: () => Days | null, read: () => void): () => void {
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    const days = shown();
    if (!isSeen()) return;
    const [now, zone] = here();
    if (days && haveTurned(days, now, zone)) read();
    const wait = days ? now.until(nextTurn(now, zone, days.dayStart)).total('milliseconds') : longestWaitMs;
    timer = window.setTimeout(look, Math.min(Math.ceil(wait), longestWaitMs));
  };
  look();
  whenLookedAt((cameBack) => {
    if (cameBack) read();
    look();
  });
  return look;
}

export function hasTurned(days: Days): boolean {
  return haveTurned(days, ...here());
}

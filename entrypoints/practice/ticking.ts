import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { here } from '../page/here.ts';

const tickMs = 200;

/** The present moment, moving only while it is asked for. */
export function ticking(isWanted: (now: Temporal.Instant) => boolean): ReadonlySignal<Temporal.Instant> {
  const now = signal(here()[0]);
  effect(() => {
    now.value = here()[0];
    if (!isWanted(now.peek())) return;
    const timer = setInterval(() => {
      now.value = here()[0];
      if (!isWanted(now.peek())) clearInterval(timer);
    }, tickMs);
    return () => clearInterval(timer);
  });
  return now;
}

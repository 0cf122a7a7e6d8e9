import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { here } from '../page/here.ts';

const tickMs = 200;

/** The present moment, moving only while it is asked for. */
export function ticking(isWanted: () => boolean): ReadonlySignal<Temporal.Instant> {
  const now = signal(here()[0]);
  const tick = () => {
    now.value = here()[0];
  };
  effect(() => {
    if (!isWanted()) return;
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  });
  return now;
}

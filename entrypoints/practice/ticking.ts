import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { here } from '../page/here.ts';

const tickMs = 200;

export interface Ticking {
  /** The present moment, moving only while it is asked for. */
  now: ReadonlySignal<Temporal.Instant>;
  present: () => Temporal.Instant;
}

/** By a clock that is never set back: whoever waits for a moment would wait for hours more. */
export function ticking(isWanted: (now: Temporal.Instant) => boolean): Ticking {
  const present = neverBack();
  const now = signal(present());
  effect(() => {
    now.value = present();
    if (!isWanted(now.peek())) return;
    const timer = setInterval(() => {
      now.value = present();
      if (!isWanted(now.peek())) clearInterval(timer);
    }, tickMs);
    return () => clearInterval(timer);
  });
  return { now, present };
}

function neverBack(): () => Temporal.Instant {
  let last = here()[0];
  let behind = Temporal.Duration.from({ milliseconds: 0 });
  return () => {
    const [clock] = here();
    if (Temporal.Instant.compare(clock.add(behind), last) < 0) behind = clock.until(last);
    last = clock.add(behind);
    return last;
  };
}

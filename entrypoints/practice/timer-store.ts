import { computed, signal } from '@preact/signals';
import { goOnWith, isOver, secondsLeft, startTimer, stopTimer, type Timer } from '../../core/practice/timer.ts';
import { ticking } from './ticking.ts';

export type TimerStore = ReturnType<typeof timerStore>;

export function timerStore(length: number) {
  const seconds = signal(length);
  const timer = signal<Timer | null>(null);
  const { now, present } = ticking((moment) => timer.value?.runs === true && !isOver(timer.value, moment));
  const left = computed(() => timer.value && secondsLeft(timer.value, now.value));
  return {
    seconds,
    left,
    runs: computed(() => timer.value?.runs === true && left.value !== 0),
    on: {
      start: () => {
        const moment = present();
        const stopped = timer.peek();
        const isFresh = !stopped || isOver(stopped, moment);
        timer.value = isFresh ? startTimer(seconds.peek(), moment) : goOnWith(stopped, moment);
      },
      stop: () => {
        const running = timer.peek();
        timer.value = running && stopTimer(running, present());
      },
      /** Another length, from its beginning; not started. */
      set: (to: number) => {
        seconds.value = to;
        timer.value = null;
      },
    },
  };
}

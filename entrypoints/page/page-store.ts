import { type Signal, signal } from '@preact/signals';
import { type LatestReading, latestReading } from './latest-reading.ts';

export interface Done<T> {
  done: T;
}

export interface PageStore<Shown, Said, Failed> {
  shown: Signal<Shown>;
  /** Another object each time that something is said, so that the same words are heard again. */
  said: Signal<{ what: Said }>;
  say: (what: Said) => void;
  failed: Signal<Failed | null>;
  /**
   * Gives what was done; `null` where it failed. What was said of the last failure goes first, so that the same words are
   * heard again.
   */
  attempt: <T>(action: () => Promise<T>, failed: (error: unknown) => Failed) => Promise<Done<T> | null>;
  latest: LatestReading;
  overtake: () => void;
}

export function pageStore<Shown, Said, Failed>(first: Shown, nothing: Said): PageStore<Shown, Said, Failed> {
  const shown = signal(first);
  const said = signal({ what: nothing });
  const failed = signal<Failed | null>(null);
  const latest = latestReading();
  return {
    shown,
    said,
    say: (what) => {
      said.value = { what };
    },
    failed,
    attempt: async (action, failure) => {
      failed.value = null;
      try {
        return { done: await action() };
      } catch (error) {
        failed.value = failure(error);
        return null;
      }
    },
    latest,
    overtake: () => void latest(Promise.resolve({})),
  };
}

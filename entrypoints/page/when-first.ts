import type { ReadonlySignal } from '@preact/signals';

/** Does something with the first reading that there is, once. */
export function whenFirst<Reading extends object>(
  shown: ReadonlySignal<Reading | null>,
  then: (reading: Reading) => void,
): void {
  const stop = shown.subscribe((reading) => {
    if (!reading) return;
    queueMicrotask(() => stop());
    then(reading);
  });
}

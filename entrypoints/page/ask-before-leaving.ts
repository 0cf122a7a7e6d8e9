import { effect, type ReadonlySignal } from '@preact/signals';

/** Has the browser ask before the page goes, while something on it would be lost. */
export function askBeforeLeaving(isUnkept: ReadonlySignal<boolean>): void {
  effect(() => {
    if (!isUnkept.value) return undefined;
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  });
}

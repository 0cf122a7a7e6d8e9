import { useLayoutEffect } from 'preact/hooks';

/**
 * Moves the focus where one of `of` has changed: once all is drawn that changes with it, and before anyone can press
 * anything. `useEffect` comes later, and takes the focus from where a person has gone meanwhile.
 */
export function useWhenDrawn(move: () => void, of: readonly unknown[]): void {
  useLayoutEffect(() => queueMicrotask(move), of);
}

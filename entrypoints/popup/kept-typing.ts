import { useEffect, useRef } from 'preact/hooks';
import { typedIn } from './form-actions.ts';
import type { Panel } from './state.ts';

/** What `typedIn` says of a form that nobody has typed in, and of everything else. */
const untouched = JSON.stringify({});
/** So far behind the last letter what is typed is kept. */
const behindMs = 250;

/**
 * Keeps what is being typed, a quarter of a second behind however fast, and once more when the popup goes: it closes without
 * a word.
 */
export function useKeptTyping(panel: Panel, keep: () => void): void {
  const typed = JSON.stringify(typedIn(panel));
  const latest = useRef({ typed: untouched, kept: untouched, keep, timer: 0 }).current;
  // What was kept of one form says nothing of the next one.
  Object.assign(latest, { typed, keep }, typed === untouched && { kept: untouched });
  useEffect(() => {
    const flush = () => {
      clearTimeout(latest.timer);
      latest.timer = 0;
      if (latest.typed === latest.kept) return;
      latest.kept = latest.typed;
      latest.keep();
    };
    if (!latest.timer && latest.typed !== latest.kept) latest.timer = window.setTimeout(flush, behindMs);
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [typed]);
}

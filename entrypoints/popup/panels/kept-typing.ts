import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../popup-panel.ts';
import { typedIn } from './typed-text.ts';

/** What `typedIn` says of a form that nobody has typed in, and of everything else. */
const untouched = JSON.stringify({});
/** So far behind the last letter what is typed is kept. */
const behindMs = 250;

export function useKeptTyping(panel: Panel, keep: () => Promise<boolean>, leave: () => void): void {
  const typed = JSON.stringify(typedIn(panel));
  const latest = useRef({ typed: untouched, kept: untouched, keep, timer: 0 }).current;
  // What was kept of one form says nothing of the next one.
  Object.assign(latest, { typed, keep }, typed === untouched && { kept: untouched });
  useEffect(() => {
    const flush = async () => {
      clearTimeout(latest.timer);
      latest.timer = 0;
      const flushed = latest.typed;
      if (flushed === latest.kept) return;
      latest.kept = flushed;
      const kept = await latest.keep();
      if (!kept && latest.kept === flushed) latest.kept = untouched;
    };
    if (!latest.timer && latest.typed !== latest.kept) latest.timer = window.setTimeout(flush, behindMs);
    const close = () => {
      leave();
      flush();
    };
    window.addEventListener('pagehide', close);
    return () => window.removeEventListener('pagehide', close);
  }, [typed]);
}

export function useDisplaced(panel: Panel, displaced: (form: Panel) => void): void {
  const before = useRef(panel);
  useEffect(() => {
    const form = before.current;
    before.current = panel;
    // A form that is kept or left closes, and nothing opens in its place.
    const tookPlace = ![form.kind, 'none', 'asking'].includes(panel.kind);
    if (tookPlace && JSON.stringify(typedIn(form)) !== untouched) displaced(form);
  }, [panel]);
}

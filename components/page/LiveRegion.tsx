import { useEffect, useState } from 'preact/hooks';

/**
 * So long a live region is left empty before the same words are said again: screen readers speak of what has changed, and
 * changes closer than that are one to them. The time is that of Angular's `LiveAnnouncer`, which tells why:
 * https://github.com/angular/components/blob/main/src/cdk/a11y/live-announcer/live-announcer.ts
 */
const gapMs = 100;

/**
 * Whether a live region (`role="status"` or `"alert"`) is to be empty just now: for a moment, where `once` is another
 * object than before but `words` are the same, or came together with the region. Then they are heard each time that they
 * are said. With `null` they just stand there.
 */
export function useSilence(words: string, once: object | null): boolean {
  const [said, setSaid] = useState<{ words: string; once: object | null }>({ words, once: null });
  const again = once !== said.once && words === said.words;
  useEffect(() => {
    if (!again) return setSaid({ words, once });
    const timer = setTimeout(() => setSaid({ words, once }), gapMs);
    return () => clearTimeout(timer);
  }, [words, once]);
  return again;
}

/** Words in a live region, heard each time that `once` is another object. */
export function Spoken({ words, once }: { words: string; once: object | null }) {
  return useSilence(words, once) ? '' : words;
}

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useWhenDrawn } from '../controls/when-drawn.ts';

/**
 * Each time `to` becomes something else, the focus moves here and a screen reader says `label`; not where a person is busy
 * elsewhere on the page by then.
 */
export function FocusOnChange({ to, label, children }: { to: string; label: string; children: ComponentChildren }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const before = useRef(to);
  useWhenDrawn(() => {
    const active = document.activeElement;
    const isElsewhere = active !== document.body && !place.current?.contains(active);
    if (before.current !== to && !isElsewhere) place.current?.focus();
    before.current = to;
  }, [to]);
  return (
    <fieldset ref={place} class="attentive" aria-label={label} tabIndex={-1}>
      {children}
    </fieldset>
  );
}

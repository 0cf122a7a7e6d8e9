import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useWhenDrawn } from '../controls/when-drawn.ts';

/** Each time `to` becomes something else, the focus moves here and a screen reader says `label`. */
export function FocusOnChange({ to, label, children }: { to: string; label: string; children: ComponentChildren }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const before = useRef(to);
  useWhenDrawn(() => {
    if (before.current !== to) place.current?.focus();
    before.current = to;
  }, [to]);
  return (
    <fieldset ref={place} class="attentive" aria-label={label} tabIndex={-1}>
      {children}
    </fieldset>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A place whose content changes under the hand: each time `to` becomes something else, the keyboard's focus moves here,
 * so that nobody is left behind where a button was.
 */
export function Attentive({ to, children }: { to: string; children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [to]);
  return (
    <div ref={place} class="attentive" tabIndex={-1}>
      {children}
    </div>
  );
}

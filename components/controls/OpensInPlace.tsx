import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The place of a button, of the part that it opens, and of what stands there once that is `done`. Escape closes the part.
 * The focus goes to what comes first in it: a heading or a question with `tabIndex={-1}`, or else a control.
 */
export function OpensInPlace({
  now,
  onClose,
  children,
}: {
  now: 'closed' | 'open' | 'done';
  onClose: () => void;
  children: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(now);
  const isInside = useRef(false);
  // Before the browser draws, or the focus would be looked for elsewhere (`lost-focus.ts`).
  useLayoutEffect(() => {
    if (before.current === now) return;
    before.current = now;
    // What someone did in another window takes the focus from nothing.
    if (now !== 'open' && !isInside.current) return;
    place.current?.querySelector<HTMLElement>('[tabindex="-1"], button, input')?.focus();
  }, [now]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever is in it.
    <div
      ref={place}
      onFocusIn={() => {
        isInside.current = true;
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        // It is nowhere where the element that had it is gone.
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) isInside.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || now !== 'open') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

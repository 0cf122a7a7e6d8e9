import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { SavedLine } from './SavedLine.tsx';

type Saved = Parameters<typeof SavedLine>[0];

/** What is said of the last change, and the `data-place` in which it was made; `null` where a page says it in its own way. */
export const LastChange = createContext<({ place: string } & Saved) | null>(null);

/** Controls of which "Saved" and Undo are said right beside or behind them, so that Undo is the next stop of the keyboard. */
export function Changeable({ form = 'row', children }: { form?: 'row' | 'list'; children: ComponentChildren }) {
  const place = useId();
  const last = useContext(LastChange);
  if (!last) return <>{children}</>;
  return (
    <div class={`changeable ${form}`} data-place={place}>
      {children}
      {last.place === place && <SavedLine {...last} />}
    </div>
  );
}

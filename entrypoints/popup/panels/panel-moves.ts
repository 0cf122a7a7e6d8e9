import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWhenDrawn } from '../../../components/controls/when-drawn.ts';
import { isSame } from '../../../core/records/same.ts';
import type { Panel } from '../popup-panel.ts';
import type { PopupStore } from '../popup-store.ts';

/** What stands where nothing was opened: the idea, or what there is in its place. */
const resting: readonly Panel['kind'][] = ['none', 'asking', 'none_left'];

export function isResting({ kind }: Pick<Panel, 'kind'>): boolean {
  return resting.includes(kind);
}

function focusOn(found: Element | null | undefined): void {
  if (!(found instanceof HTMLElement)) return;
  if (!found.matches('button, a')) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}

function buttonNamed(name: string): Element | undefined {
  return [...document.querySelectorAll('main button, .bar button')].find(({ textContent }) => textContent === name);
}

/**
 * Moves the focus and the page when something else comes to the front: to the heading of what was opened, back to the
 * button that opened it, to what was answered, and to the top of another idea. `Escape` leaves what is open.
 */
export function usePanelMoves(store: PopupStore, place: RefObject<HTMLElement | null>, leave: () => void): void {
  const { day } = store.shown.value;
  const front = { kind: store.panel.value.kind, idea: day.strategy, answered: day.response?.at.toString() };
  const last = useRef(front);
  const opener = useRef('');
  useEffect(() => {
    const press = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button && isResting(store.panel.peek())) opener.current = button.textContent ?? '';
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isResting(store.panel.peek())) return;
      // The browser closes a popup by it.
      event.preventDefault();
      leave();
    };
    addEventListener('click', press, true);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('click', press, true);
      removeEventListener('keydown', onKey);
    };
  }, [store]);
  useWhenDrawn(() => {
    const before = last.current;
    last.current = front;
    if (isSame(before, front)) return;
    if (!isResting(front)) {
      focusOn(place.current?.querySelector('legend, h2'));
      // A popup ends after 600 px, and what was asked for should not open below its edge.
      return place.current?.scrollIntoView({ block: 'nearest' });
    }
    const isBegun = isResting(before) && before.kind !== front.kind;
    if (before.idea !== front.idea || isBegun) {
      focusOn(document.querySelector('main h1'));
      return scrollTo(0, 0);
    }
    if (before.answered !== front.answered) return focusOn(document.querySelector('.response'));
    focusOn(buttonNamed(opener.current) ?? document.querySelector('main h1'));
  }, [front.kind, front.idea, front.answered]);
}

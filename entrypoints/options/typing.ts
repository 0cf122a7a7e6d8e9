import { useEffect, useRef } from 'preact/hooks';

/** So long after the last key, a field that the person has not left is at rest as well. */
const restMs = 2000;

/** Whether something is being typed, and what waits until it is not: until the field is left, or at rest. */
export function useTyping(): { isTyping: () => boolean; afterTyping: (work: () => void) => void } {
  const typing = useRef<{ timer: number; waiting: (() => void) | null }>({ timer: 0, waiting: null }).current;
  useEffect(() => {
    const rest = () => {
      clearTimeout(typing.timer);
      const { waiting } = typing;
      Object.assign(typing, { timer: 0, waiting: null });
      waiting?.();
    };
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || ['checkbox', 'radio'].includes(target.type)) return;
      clearTimeout(typing.timer);
      typing.timer = window.setTimeout(rest, restMs);
    };
    const listeners = { keydown: note, input: note, focusout: rest };
    for (const [kind, listener] of Object.entries(listeners)) document.addEventListener(kind, listener);
    return () => {
      clearTimeout(typing.timer);
      for (const [kind, listener] of Object.entries(listeners)) document.removeEventListener(kind, listener);
    };
  }, []);
  return {
    isTyping: () => typing.timer !== 0,
    afterTyping: (work) => {
      typing.waiting = work;
    },
  };
}

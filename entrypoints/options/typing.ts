/** So long after the last key, a field that the person has not left is at rest as well. */
const restMs = 2000;

export function watchTyping(): { isTyping: () => boolean; afterTyping: (work: () => void) => void } {
  let timer = 0;
  let waiting: (() => void) | null = null;
  const rest = () => {
    clearTimeout(timer);
    const work = waiting;
    timer = 0;
    waiting = null;
    work?.();
  };
  const note = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || ['checkbox', 'radio'].includes(target.type)) return;
    clearTimeout(timer);
    timer = window.setTimeout(rest, restMs);
  };
  document.addEventListener('keydown', note);
  document.addEventListener('input', note);
  document.addEventListener('focusout', rest);
  return {
    isTyping: () => timer !== 0,
    afterTyping: (work) => {
      waiting = work;
    },
  };
}

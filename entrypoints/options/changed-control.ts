/** Asked of the events: `document.activeElement` is the body while the focus moves on inside a time field. */
export function changedControl(): { isTime: () => boolean; isSame: () => boolean } {
  const controls: { last: EventTarget | null; before: EventTarget | null } = { last: null, before: null };
  const note = ({ target, type }: Event) => {
    // A click into a field changes nothing yet.
    if (type === 'click' && target instanceof HTMLInputElement) return;
    controls.before = controls.last;
    controls.last = target;
  };
  for (const kind of ['change', 'click']) document.addEventListener(kind, note, true);
  return {
    isTime: () => controls.last instanceof HTMLInputElement && controls.last.type === 'time',
    isSame: () => controls.last === controls.before,
  };
}

export interface ChangedControl {
  isTime: () => boolean;
  isSame: () => boolean;
  /** The place, as in `data-place`, that it stands in; empty where it stands in none. */
  place: () => string;
}

/** Asked of the events: `document.activeElement` is the body while the focus moves on inside a time field. */
export function changedControl(): ChangedControl {
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
    place: () => {
      const place = controls.last instanceof Element ? controls.last.closest<HTMLElement>('[data-place]') : null;
      return place?.dataset.place ?? '';
    },
    isSame: () => controls.last === controls.before,
  };
}

import { signal } from '@preact/signals';

/** What was removed in a section while it is open, the last first: nothing but its Undo brings it back. */
export function removals<Thing>(idOf: (thing: Thing) => string) {
  const all = signal<readonly Thing[]>([]);
  const drop = (thing: Thing) => {
    all.value = all.peek().filter((one) => idOf(one) !== idOf(thing));
  };
  return {
    all,
    add: (thing: Thing) => {
      drop(thing);
      all.value = [thing, ...all.peek()];
    },
    drop,
    forget: () => {
      all.value = [];
    },
  };
}

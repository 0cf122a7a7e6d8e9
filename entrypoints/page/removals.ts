import { signal } from '@preact/signals';

/** What was removed while its list is open, the last first: nothing but its Undo brings it back. */
export function removals<Thing>(idOf: (thing: Thing) => string) {
  const all = signal<readonly Thing[]>([]);
  const drop = (thing: Thing) => {
    all.value = all.peek().filter((one) => idOf(one) !== idOf(thing));
  };
  return {
    all,
    /** Gives it back; where another window was first, there is nothing to bring back from here. */
    add: (thing: Thing | null) => {
      if (!thing) return null;
      drop(thing);
      all.value = [thing, ...all.peek()];
      return thing;
    },
    drop,
    forget: () => {
      all.value = [];
    },
  };
}

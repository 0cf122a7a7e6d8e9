import { computed, signal } from '@preact/signals';
import type { Saved } from '../../../app/settings/change-settings.ts';

/** Takes the last change back, as far as it still stands; `null` where it was not stored. */
export type Undo = () => Promise<Pick<Saved, 'settings' | 'refused' | 'agreed'> | null>;

/** What Undo takes back. Whoever presses it means what they have just changed, also while that is being stored. */
export function lastChange() {
  const undo = signal<Undo | null>(null);
  const beingStored = new Set<Undo>();
  let ofStored: Undo | null = null;
  let beingDone: Undo | null = null;

  const offer = (taking: Undo | null) => {
    ofStored = taking;
    if (beingStored.size === 0) undo.value = taking;
  };

  return {
    isThere: computed(() => undo.value !== null),
    /** While a change is being stored. To be told how that ended: what takes back what was stored; nothing where it failed. */
    begin: (taking: Undo) => {
      beingStored.add(taking);
      if (undo.peek()) undo.value = taking;
      return (left: Undo | null = ofStored) => {
        if (beingStored.delete(taking)) offer(left);
      };
    },
    /** What else Undo takes back, unless something was changed since. */
    offer,
    /** Also what is being stored by now. */
    forget: () => {
      beingStored.clear();
      offer(null);
    },
    /** What has to be done where Undo is pressed; `null` where there is nothing, or it is being done. */
    take: (): Undo | null => {
      const taking = undo.peek();
      if (!taking || taking === beingDone) return null;
      beingDone = taking;
      return async () => {
        const taken = await taking().finally(() => {
          beingDone = null;
        });
        // Where it failed, it can be tried again.
        if (taken && ofStored === taking) ofStored = null;
        if (taken && undo.peek() === taking) undo.value = null;
        return taken;
      };
    },
  };
}

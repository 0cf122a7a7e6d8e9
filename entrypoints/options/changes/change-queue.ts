import type { Settings } from '../../../core/settings/settings.ts';
import type { Done, Failure, Said } from '../options-said.ts';

/** Longer than that, what is stored is shown without waiting for the alarms. */
const agreeingMs = 250;

export interface ChangeQueue {
  isEmpty: () => boolean;
  change: (make: () => Promise<Done>, failure?: Failure) => void;
}

/** One change after the other, so that the last one made is the last one stored. */
export function changeQueue(page: {
  show: (settings: Settings) => void;
  say: (what: Said) => void;
  overtake: () => void;
  readAtRest: () => void;
}): ChangeQueue {
  let last = Promise.resolve();
  let waiting = 0;
  let failed: Failure | null = null;
  return {
    isEmpty: () => waiting === 0,
    change: (make, failure = 'failed') => {
      if (waiting === 0) failed = null;
      waiting += 1;
      last = last.then(async () => {
        const { said, agreed, settings } = await make().catch((): Done => {
          failed = failure;
          return { said: failure, agreed: Promise.resolve() };
        });
        // What is said to be done is seen, and what waits behind it stays seen.
        if (settings && waiting === 1) page.show(settings);
        // One that waited behind a failure does not take its place: the failure would be told to nobody.
        page.say(failed ?? said);
        waiting -= 1;
        page.overtake();
        const late = setTimeout(page.readAtRest, agreeingMs);
        agreed.then(() => {
          clearTimeout(late);
          page.readAtRest();
        });
      });
    },
  };
}

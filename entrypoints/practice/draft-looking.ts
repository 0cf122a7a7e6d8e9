import type { SeenDraft } from '../../core/practice/seen-draft.ts';

/** Longer than any look takes. A browser lets a page copy within five seconds of a press, and after a failed look it may. */
const mostMs = 4_000;

interface Look extends PromiseWithResolvers<SeenDraft | null> {
  text: string;
}

/** Looks at drafts beside the page, so that typing never waits for it. One that was overtaken by another text gives `null`. */
export function draftLooking(): (text: string) => Promise<SeenDraft | null> {
  let worker: Worker | null = null;
  let last: Look | null = null;
  let bound = 0;
  const giveUp = (error: unknown) => {
    clearTimeout(bound);
    worker?.terminate();
    worker = null;
    last?.reject(error);
    last = null;
  };
  const begin = () => {
    const begun = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    begun.onmessage = ({ data }: MessageEvent<SeenDraft>) => {
      if (data.text !== last?.text) return;
      clearTimeout(bound);
      last.resolve(data);
      last = null;
    };
    begun.onerror = giveUp;
    return begun;
  };
  return (text) => {
    if (last?.text === text) return last.promise;
    last?.resolve(null);
    last = { text, ...Promise.withResolvers<SeenDraft | null>() };
    worker ??= begin();
    worker.postMessage(text);
    clearTimeout(bound);
    // A worker that the browser ends sends no event.
    bound = window.setTimeout(() => giveUp(new Error('No answer')), mostMs);
    return last.promise;
  };
}

import type { SeenDraft } from '../../core/practice/seen-draft.ts';

interface Look extends PromiseWithResolvers<SeenDraft | null> {
  text: string;
}

/** Looks at drafts beside the page, so that typing never waits for it. One that was overtaken by another text gives `null`. */
export function draftLooking(): (text: string) => Promise<SeenDraft | null> {
  let worker: Worker | null = null;
  let last: Look | null = null;
  const begin = () => {
    const begun = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    begun.onmessage = ({ data }: MessageEvent<SeenDraft>) => {
      if (data.text !== last?.text) return;
      last.resolve(data);
      last = null;
    };
    begun.onerror = (error) => {
      begun.terminate();
      worker = null;
      last?.reject(error);
      last = null;
    };
    return begun;
  };
  return (text) => {
    if (last?.text === text) return last.promise;
    last?.resolve(null);
    last = { text, ...Promise.withResolvers<SeenDraft | null>() };
    worker ??= begin();
    worker.postMessage(text);
    return last.promise;
  };
}

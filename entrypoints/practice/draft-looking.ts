import type { SeenDraft } from '../../core/practice/seen-draft.ts';

/** Looks at drafts beside the page, so that typing never waits for it. One that was overtaken by another gives `null`. */
export function draftLooking(): (text: string) => Promise<SeenDraft | null> {
  let worker: Worker | null = null;
  let last: { text: string; resolve: (seen: SeenDraft | null) => void; reject: (why: unknown) => void } | null = null;
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
    last?.resolve(null);
    return new Promise((resolve, reject) => {
      last = { text, resolve, reject };
      worker ??= begin();
      worker.postMessage(text);
    });
  };
}

import { lookAtDraft } from '../../app/drafts/look-at-draft.ts';

// The page hears of an error only where it is reported: a promise that is refused is none.
addEventListener('message', ({ data }: MessageEvent<string>) => {
  lookAtDraft(data).then((seen) => postMessage(seen), reportError);
});

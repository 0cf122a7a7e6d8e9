import { lookAtDraft } from '../../app/drafts/look-at-draft.ts';

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(lookAtDraft(data)));

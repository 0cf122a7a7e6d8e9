/** Loaded after the first picture, since it brings the parts of the browser that nudges go through. */

export { resume } from '../../app/cadence/pause-nudges.ts';
export { answerWaiting, noteAsked } from '../../app/nudges/answer-nudge.ts';
export { readLaterOffer } from '../../app/nudges/put-off.ts';
export { browser } from '../../platform/browser/browser.ts';

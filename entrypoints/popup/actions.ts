/**
 * What the popup does with nudges around the first picture: loaded when it is needed, since it brings the parts of the
 * browser that nudges go through.
 */
export { browser } from '../../platform/browser/browser.ts';
export { openOptions } from '../../platform/browser/open-page.ts';
export { readLaterOffer } from '../../platform/later.ts';
export { resume } from '../../platform/pausing.ts';
export { answerWaiting, noteAsked } from '../../platform/waiting.ts';

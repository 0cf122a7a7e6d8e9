/**
 * What the popup does with nudges: loaded when it is needed, since it brings the parts of the browser that nudges go
 * through.
 */
export { browser } from '../../platform/browser.ts';
export { putOff, readLaterMoments } from '../../platform/later.ts';
export { pause, resume } from '../../platform/pausing.ts';
export { openOptions } from '../../platform/surfaces.ts';
export { answerWaiting } from '../../platform/waiting.ts';

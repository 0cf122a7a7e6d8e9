/**
 * What the popup does with nudges: loaded when it is needed, since it brings the parts of the browser that nudges go
 * through.
 */
export { browser } from 'wxt/browser';
export { putOff, readLaterMoments } from '../../platform/later.ts';
export { pause, resume } from '../../platform/pausing.ts';
export { answerWaiting } from '../../platform/waiting.ts';

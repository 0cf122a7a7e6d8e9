/**
 * The browser, for pages and the background to hand on to the use cases: the same one, with promises, in Chrome, Edge and
 * Firefox. It is that of webextension-polyfill, which the module in `wxt.config.ts` puts in the place of WXT's own.
 */
export { browser } from 'wxt/browser';

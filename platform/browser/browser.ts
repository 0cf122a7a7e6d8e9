/** That of webextension-polyfill, which the module in `wxt.config.ts` puts in the place of WXT's own. */
export { browser } from 'wxt/browser';

/**
 * The browser, for pages to hand on to the use cases. It comes through WXT and webextension-polyfill, which a page loads
 * only when it needs to do something with it.
 */
export { browser } from 'wxt/browser';

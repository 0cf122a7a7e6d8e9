/**
 * The browser for the little that is asked of it at every opening of the popup, when webextension-polyfill would be a
 * tenth of what is waited for: `browser` or, in Chrome before 148, `chrome`. What is asked here gives promises in both.
 */
export { browser as earlyBrowser } from '@wxt-dev/browser';

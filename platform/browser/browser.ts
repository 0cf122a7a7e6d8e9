/**
 * The browser, for pages to hand on to the use cases. WXT takes `browser` where there is one and `chrome` elsewhere; since
 * both give promises in every browser that Tend runs in, nothing has to stand between.
 */
export { browser } from 'wxt/browser';

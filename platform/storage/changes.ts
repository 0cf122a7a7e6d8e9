/**
 * Tells Tend's other pages that something that is stored has changed, and nothing of what: whoever hears it reads anew.
 * One channel for each page, so that no page hears itself.
 */
export const changes = globalThis.BroadcastChannel ? new BroadcastChannel('tend:changed') : null;

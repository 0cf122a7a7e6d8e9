import { expect, test } from 'vitest';
import { startFirefox } from './firefox.ts';

test('a Firefox that never remembers anything does not let Tend run, so nothing is ever said to be saved', async () => {
  // "Never remember history" makes every window a private one, and the manifest keeps Tend out of those.
  const { inside } = await startFirefox(undefined, { 'browser.privatebrowsing.autostart': true });
  expect(await inside.allowedInPrivate()).toBe(false);
  expect(await inside.backgroundState()).toBe('stopped');
});

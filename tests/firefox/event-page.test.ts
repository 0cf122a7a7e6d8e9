import { expect, test } from 'vitest';
import { alarmNames, ring, tendAlarms } from './alarms.ts';
import { startFirefox } from './firefox.ts';

declare const browser: typeof import('wxt/browser').browser;

test('the event page ends when idle, and any alarm starts it again and has it put the alarms right', async () => {
  const { openPage, inside } = await startFirefox();
  // A page that neither reads nor sets anything.
  const page = await openPage('help.html');
  await expect.poll(() => alarmNames(page)).toEqual(tendAlarms);
  await expect.poll(inside.backgroundState).toBe('stopped');

  await page.evaluate(() => browser.alarms.clear('tend:next'));
  await ring(page, 'of an older Tend');
  await expect.poll(() => alarmNames(page)).toEqual(tendAlarms);
  await expect.poll(inside.backgroundState).toBe('stopped');
});

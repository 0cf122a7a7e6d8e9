import { expect, test } from 'vitest';
import { alarmNames, nextRings, tendAlarms } from './alarms.ts';
import { type Firefox, freshProfile, startFirefox } from './firefox.ts';

/** When the next nudge comes, and today's strategy. The alarms are looked at before any page that could set one is open. */
async function seen({ openPage }: Firefox) {
  const help = await openPage('help.html');
  await expect.poll(() => alarmNames(help)).toEqual(tendAlarms);
  const next = await nextRings(help);
  const popup = await openPage('popup.html');
  const title = await popup.waitForSelector('main h1');
  return { next, strategy: await title?.evaluate(({ textContent }) => textContent) };
}

test('after a restart, which Firefox’s alarms do not survive, they are set again by themselves and the day is the same', async () => {
  const profile = await freshProfile();
  const first = await startFirefox(profile);
  const before = await seen(first);
  await first.close();
  expect(await seen(await startFirefox(profile))).toEqual(before);
});

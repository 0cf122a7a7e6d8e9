import { expect, test } from 'vitest';
import { defaultCadence } from '../../core/cadence/defaults.ts';
import { freshSettings } from '../../core/settings/settings.ts';
import { storedSettings } from '../../core/settings/stored-settings.ts';
import { alarmNames, nextRings, ring, tendAlarms } from './alarms.ts';
import { startFirefox } from './firefox.ts';
import { noonZone } from './noon-zone.ts';
import { storedInFirefox, writeInFirefox } from './records.ts';

declare const browser: typeof import('wxt/browser').browser;

/** The next full minute that is at least 25 seconds away: time enough to store it. */
function nextMinute(): Temporal.ZonedDateTime {
  const least = Temporal.Now.zonedDateTimeISO(noonZone).add({ seconds: 25 });
  return least.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
}

test('a nudge is due in a minute, a real alarm starts the event page that had ended, and the dot says that it waits', async () => {
  const { openPage, inside } = await startFirefox();
  const page = await openPage('popup.html');
  await expect.poll(() => alarmNames(page)).toEqual(tendAlarms);

  const at = nextMinute();
  const cadence = { ...defaultCadence(), rhythm: { kind: 'fixed' as const, times: [at.toPlainTime()] } };
  const settings = { ...freshSettings('firefox', at.toInstant().subtract({ hours: 1 })), cadence };
  await writeInFirefox(page, { settings: { settings: storedSettings(settings) } });
  await ring(page, 'tend:heartbeat');
  // No alarm is set for less than half a minute ahead.
  await expect.poll(() => nextRings(page)).toBeLessThan(at.epochMilliseconds + 30_000);
  await expect.poll(inside.backgroundState).toBe('stopped');
  expect(await storedInFirefox(page, 'nudges')).toEqual({});

  const id = `${at.toPlainDate()}#${at.hour * 60 + at.minute}`;
  await expect
    .poll(() => storedInFirefox(page, 'nudges'), { timeout: 120_000, interval: 250 })
    .toMatchObject({ [id]: { fate: 'shown' } });
  expect(await page.evaluate(() => browser.action.getBadgeText({}))).toBe('•');

  const popup = await openPage('popup.html');
  await popup.waitForSelector('::-p-text(Your nudge from)');
  await expect.poll(() => storedInFirefox(page, 'nudges')).toMatchObject({ [id]: { answer: 'opened' } });
  await expect.poll(() => page.evaluate(() => browser.action.getBadgeText({}))).toBe('');
});

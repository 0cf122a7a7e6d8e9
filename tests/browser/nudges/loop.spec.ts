import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { textInRealPopup } from '../world/real-popup.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

/** A zone in which it is about noon now, so that no quiet hours and no midnight are near whenever this runs. */
function zoneWhereItIsNoon(): string {
  const offset = 12 - Temporal.Now.zonedDateTimeISO('UTC').hour;
  // The sign of these zones is the other way round: Etc/GMT-3 is three hours ahead.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

test.use({ timezoneId: zoneWhereItIsNoon(), locale: 'en-GB' });

test('a nudge is set two minutes ahead, a real alarm wakes the killed worker, and its click opens today’s strategy', async ({
  openPage,
  killWorker,
  clickNotification,
  timezoneId,
}) => {
  test.setTimeout(240_000);
  const options = new Options(await openPage('options.html'));
  const soon = Temporal.Now.zonedDateTimeISO(timezoneId).add({ minutes: 2 });
  const time = soon.toPlainTime().toString({ smallestUnit: 'minute' });
  await options.choice('How often').selectOption({ label: 'at a set time' });
  await options.setTime('Time', time);
  await expect(options.saved).toHaveText('Saved.');
  await expect(options.week.first()).toHaveText(`Today${time}`);

  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(`Next: today, about ${time}`);
  const strategy = await popup.title.textContent();
  await popup.page.close();

  const { page } = options;
  await killWorker();
  expect(await storedIn(page, 'nudges')).toEqual({});
  await expect
    .poll(() => page.evaluate(() => chrome.notifications.getAll()), { timeout: 150_000 })
    .toEqual({ 'tend:nudge': true });
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('•');
  const id = `${soon.toPlainDate()}#${soon.hour * 60 + soon.minute}`;
  await expect.poll(() => storedIn(page, 'nudges')).toMatchObject({ [id]: { fate: 'shown', answer: null } });

  await clickNotification('tend:nudge');
  await expect.poll(() => textInRealPopup(page, 'main h1')).toBe(strategy);
  await expect
    .poll(() => textInRealPopup(page, 'main .waiting'), { timeout: 20_000 })
    .toMatch(/^Your nudge from \d\d?:\d\d [AP]M is waiting\./);
  await expect.poll(async () => (await storedIn(page, 'nudges'))[id]).toMatchObject({ answer: 'opened' });
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
  await expect.poll(() => page.evaluate(() => chrome.notifications.getAll())).toEqual({});
});

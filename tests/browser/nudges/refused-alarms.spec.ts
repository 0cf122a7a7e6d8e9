import { refuseAlarms } from '../../../scripts/refuse-alarms.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

const words = 'This browser does not wake Tend, so nudges may not come. All else works.';

test('where the browser takes no alarms, popup and options say so, and all else works', async ({
  openPage,
  killWorker,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: /);
  // While the worker lives, it would set the alarms that the pages may not.
  await killWorker();
  await refuseAlarms(popup.page);
  await expect(popup.next).toHaveText(words);
  await expectAccessible(popup.page);
  await popup.sayHowItWent('okay', 'Kept all the same.');
  await expect(popup.page.getByText('Saved. You did your part today.')).toBeVisible();

  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  await refuseAlarms(options.page);
  await expect(options.page.getByText(words)).toBeVisible();
  await options.choice('How often').selectOption({ label: 'at a set time' });
  await expect(options.saved).toHaveText('Saved.');
  await expectAccessible(options.page);
  expect(await storedIn(options.page, 'settings')).toMatchObject({
    settings: { cadence: { rhythm: { kind: 'fixed' } } },
  });
});

test('alarms that were lost are set again when the popup is opened', async ({ openPage, killWorker }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: /);
  await killWorker();
  const { page } = popup;
  await page.evaluate(() => chrome.alarms.clearAll());
  await page.reload();
  await expect(popup.next).toHaveText(/^Next: /);
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort()))
    .toEqual(['tend:heartbeat', 'tend:next']);
});

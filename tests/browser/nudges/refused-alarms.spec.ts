import { refuseAlarms } from '../../../scripts/refuse-alarms.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

const refused = words('next.refused');

test('where the browser takes no alarms, popup and options say so, and all else works', async ({
  openPage,
  killWorker,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(opening('next.label'));
  // While the worker lives, it would set the alarms that the pages may not.
  await killWorker();
  await refuseAlarms(popup.page);
  await expect(popup.next).toHaveText(refused);
  await expectAccessible(popup.page);
  await popup.sayHowItWent('okay', 'Kept all the same.');
  await expect(popup.page.getByText(words('said.okay'))).toBeVisible();

  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  await refuseAlarms(options.page);
  await expect(options.page.getByText(refused)).toBeVisible();
  await options.choice(words('options.often')).selectOption({ label: words('options.fixed') });
  await expect(options.saved).toHaveText(words('options.saved'));
  await expectAccessible(options.page);
  expect(await storedIn(options.page, 'settings')).toMatchObject({
    settings: { cadence: { rhythm: { kind: 'fixed' } } },
  });
});

test('alarms that were lost are set again when the popup is opened @long', async ({ openPage, killWorker }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(opening('next.label'));
  await killWorker();
  const { page } = popup;
  await page.evaluate(() => chrome.alarms.clearAll());
  await page.reload();
  await expect(popup.next).toHaveText(opening('next.label'));
  await expect
    .poll(() => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort()))
    .toEqual(['tend:heartbeat', 'tend:next']);
});

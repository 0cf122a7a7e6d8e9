import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';

declare const chrome: ExtensionApi;

// Chrome has a `browser` of its own from 148 on, and Tend runs from 144 on.
test.beforeEach(async ({ context, extensionId }) => {
  await context.addInitScript((id) => {
    if (location.host === id) Reflect.deleteProperty(globalThis, 'browser');
  }, extensionId);
});

test('a page has no `browser` of Chrome’s own here', async ({ openPage }) => {
  const page = await openPage('help.html');
  expect(await page.evaluate(() => ['browser' in globalThis, typeof chrome.alarms.get])).toEqual([false, 'function']);
});

test('pages set alarms, show notices and answer as in any other browser', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const alarms = () => options.page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort());
  await expect.poll(alarms).toEqual(['tend:heartbeat', 'tend:next']);
  await options.switch('Nudges').uncheck();
  await expect(options.saved).toBeVisible();
  await expect.poll(alarms).toEqual(['tend:heartbeat']);
  await options.switch('Nudges').check();
  await expect.poll(alarms).toEqual(['tend:heartbeat', 'tend:next']);

  await options.page.getByRole('button', { name: words('preview.test') }).click();
  const notices = () => options.page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  await expect.poll(notices).toEqual(['tend:test']);

  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('mixed', 'We laughed.');
  await expect(popup.button(words('tried.change'))).toBeVisible();
});

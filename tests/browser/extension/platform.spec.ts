import type { Page } from '@playwright/test';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';

declare const chrome: ExtensionApi;

// What the other specs stand on. Were one of these to break silently, the others would pass without having looked.

function workersSeenFrom(page: Page): Promise<number> {
  return page.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length);
}

test('a killed worker is gone, and another one comes when it is needed', async ({ openPage, worker, killWorker }) => {
  const page = await openPage('popup.html');
  await (await worker()).evaluate(() => Object.assign(globalThis, { mark: 'the first one' }));
  expect(await workersSeenFrom(page)).toBe(1);

  await killWorker();
  expect(await workersSeenFrom(page)).toBe(0);

  expect(await (await worker()).evaluate(() => 'mark' in globalThis)).toBe(false);
  expect(await workersSeenFrom(page)).toBe(1);
});

test('an alarm wakes a killed worker', async ({ openPage, killWorker }) => {
  const page = await openPage('popup.html');
  await killWorker();
  // The floor of 30 seconds does not hold for unpacked extensions. The name is one that the worker knows.
  await page.evaluate(() => chrome.alarms.create('tend:heartbeat', { when: Date.now() + 1000 }));
  await expect.poll(() => workersSeenFrom(page)).toBe(1);
});

test('what a page does wrong is noticed', async ({ openPage, trouble }) => {
  const page = await openPage('popup.html');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
    console.error('a page complains');
  });
  await expect.poll(() => trouble.length).toBe(2);
  expect(trouble.splice(0).sort()).toEqual(['page: a page complains', 'page: nobody caught this']);
});

test('what the worker does wrong is noticed, also after it was killed', async ({ worker, killWorker, trouble }) => {
  const failWith = async (message: string) =>
    (await worker()).evaluate((text) => {
      setTimeout(async () => {
        throw new Error(text);
      });
    }, message);
  await failWith('at first');
  await expect.poll(() => trouble.length).toBe(1);
  await killWorker();
  await failWith('later');
  await expect.poll(() => trouble.length).toBe(2);
  expect(trouble.splice(0)).toEqual([
    'worker: Uncaught (in promise) Error: at first',
    'worker: Uncaught (in promise) Error: later',
  ]);
});

test('a request is noticed by the driver and by the closed network', async ({ openPage, trouble }) => {
  const page = await openPage('popup.html');
  await expect(page.goto('http://example.invalid/')).rejects.toThrow();
  await expect.poll(() => trouble.length).toBe(3);
  expect(trouble.splice(0).sort()).toEqual([
    'network: GET http://example.invalid/ HTTP/1.1',
    'network: http://example.invalid/',
    'page: Failed to load resource: the server responded with a status of 403 ()',
  ]);
});

test('a click on a notification reaches the worker', async ({ worker, clickNotification }) => {
  await (await worker()).evaluate(() => {
    chrome.notifications.onClicked.addListener((id) => Object.assign(globalThis, { clicked: id }));
  });
  await clickNotification('tend:test');
  expect(await (await worker()).evaluate(() => Reflect.get(globalThis, 'clicked'))).toBe('tend:test');
});

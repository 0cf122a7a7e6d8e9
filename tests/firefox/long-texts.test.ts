import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { startFirefox } from './firefox.ts';
import { storedInFirefox } from './records.ts';

const field = '#line';
const textOf = (page: Page) => page.$eval(field, (element) => (element as HTMLTextAreaElement).value);
/** What is said of the field beside it, as a screen reader would read it. */
const saidOf = (page: Page) =>
  page.$eval(field, (element) => {
    const note = document.getElementById(element.getAttribute('aria-describedby') ?? '');
    return note?.textContent ?? '';
  });
const put = (page: Page, text: string) =>
  page.$eval(
    field,
    (element, value) => {
      Object.assign(element, { value });
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );

/** By keyboard: the line may stand behind the bar, as long as the idea is. */
const goOn = async (page: Page) => (await page.waitForSelector('::-p-aria(Go on[role="button"])'))?.press('Enter');

test('a line is counted as people count, is whole beyond its room, and is there again after the popup was closed', async () => {
  const firefox = await startFirefox();
  const popup = await firefox.openPage('popup.html');
  await popup.locator('::-p-aria(I tried it[role="button"])').click();
  await popup.locator('::-p-aria(Mixed[role="radio"])').click();
  await popup.waitForSelector(field);
  for (const [text, said] of [
    ['👨‍👩‍👧‍👦'.repeat(499), '1 more letter fits.'],
    ['क्षि'.repeat(500), 'No more letters fit.'],
    ['\ud83d'.repeat(490), '10 more letters fit.'],
    ['Z\u0353\u0321\u0489'.repeat(100), ''],
  ] as const) {
    await put(popup, text);
    await expect.poll(() => saidOf(popup)).toBe(said);
  }
  const line = `${'x'.repeat(499)}\0\ud83d`;
  await put(popup, line);
  const tooLong = 'This is 1 letter too long. Nothing is cut off; shorten it where you like.';
  await expect.poll(() => saidOf(popup)).toBe(tooLong);
  await popup.locator('::-p-aria(Keep it[role="button"])').click();
  await expect.poll(() => saidOf(popup)).toBe(`Not kept yet. ${tooLong}`);
  expect(await popup.$eval(field, (element) => element === document.activeElement)).toBe(true);
  const days = async () => Object.values(await storedInFirefox(popup, 'days'));
  await expect.poll(days).toMatchObject([{ response: null, draft: { outcome: 'mixed', line } }]);
  await popup.close();

  const again = await firefox.openPage('popup.html');
  await goOn(again);
  await again.waitForSelector(field);
  expect(await textOf(again)).toBe(line);

  // In the very moment in which it closes.
  await put(again, 'the last word');
  await again.close();
  const last = await firefox.openPage('popup.html');
  await goOn(last);
  await last.waitForSelector(field);
  expect(await textOf(last)).toBe('the last word');
});

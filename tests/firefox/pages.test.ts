import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type {} from '../../entrypoints/opening.ts';
import { dayWith, todayIn } from '../browser/world/stored-day.ts';
import { startFirefox } from './firefox.ts';
import { noonZone } from './noon-zone.ts';
import { writeInFirefox } from './records.ts';

declare const browser: typeof import('wxt/browser').browser;

const textOf = (page: Page, selector: string) =>
  page.waitForSelector(selector).then((element) => element?.evaluate(({ textContent }) => textContent));

/** The heading of another of Tend's pages that is open in a tab. Tend's pages see each other. */
const headingOfTab = (page: Page, path: string) =>
  page.evaluate((wanted) => {
    const tabs = browser.extension.getViews({ type: 'tab' }) as unknown as Window[];
    return tabs.find(({ location }) => location.pathname === wanted)?.document.querySelector('h1')?.textContent;
  }, path);

test('the popup shows today’s strategy and says when the next nudge is', async () => {
  const firefox = await startFirefox();
  const popup = await firefox.openPage('popup.html');
  expect(await textOf(popup, 'main h1')).toMatch(/\w/);
  await expect.poll(() => textOf(popup, 'footer p')).toMatch(/^Next: (today|tomorrow), about \d/);
});

test('the button opens a page that was drawn ahead, which says the same as the popup and answers', async () => {
  const firefox = await startFirefox();
  const first = await firefox.openPage('popup.html');
  await textOf(first, 'main h1');
  // One that nothing is asked before.
  await writeInFirefox(first, { days: dayWith(todayIn(noonZone), 'COM-01') });
  const popup = await firefox.openPage('popup.html');
  const title = await textOf(popup, 'main h1');
  const button = () => popup.evaluate(() => browser.action.getPopup({}));
  await expect.poll(button).toContain('/popup/COM-01.html#ahead=');
  const ahead = await firefox.openPage((await button()).split('/').slice(3).join('/'));
  expect(await ahead.evaluate(() => globalThis.openingAhead)).toBe('COM-01');
  expect(await textOf(ahead, 'main h1')).toBe(title);
  await expect.poll(() => textOf(ahead, 'footer p')).toMatch(/^Next: (today|tomorrow), about \d/);
  await ahead.locator('::-p-aria(I tried it[role="button"])').click();
  await ahead.waitForSelector('::-p-aria(Went okay[role="radio"])');
});

test('the options show the next seven days, and a test nudge is sent although Firefox knows no buttons on it', async () => {
  const firefox = await startFirefox();
  const options = await firefox.openPage('options.html');
  await options.waitForSelector('::-p-aria(The next seven days[role="list"])');
  const days = await options.$$eval('.week li .day', (all) => all.map(({ textContent }) => textContent));
  expect(days).toHaveLength(7);
  expect(days[0]).toBe('Today');
  await options.locator('::-p-aria(Send a test nudge[role="button"])').click();
  await options.waitForSelector('::-p-text(Your browser was asked to show it.)');
});

test('what Firefox cannot do is no switch, and it is said why', async () => {
  const firefox = await startFirefox();
  const options = await firefox.openPage('options.html');
  await options.waitForSelector('::-p-text(This browser does not let Tend choose whether a nudge makes a sound.)');
  const switches = await options.$$eval('[role=switch]', (all) =>
    all.map((one) => one.closest('label')?.textContent ?? ''),
  );
  expect(switches).not.toContain('Let it make a sound');
  expect(switches).toContain('I am away from the computer');
  expect(switches).toContain('Something fills the whole screen, like a film or slides');
  expect(switches).toContain('A tab plays sound, for half an hour at most');
});

test('an English Firefox on a German system has one clock and one week in fields and words', async () => {
  const german = { 'intl.regional_prefs.use_os_locales': true };
  const firefox = await startFirefox(undefined, german, { LC_ALL: 'de_DE.UTF-8' });
  const options = await firefox.openPage('options.html');
  await options.waitForSelector('::-p-aria(The next seven days[role="list"])');
  expect(
    await options.evaluate(() => [navigator.language, new Intl.DateTimeFormat().resolvedOptions().locale]),
  ).toEqual(['en-US', 'de-DE']);
  const times = await options.$$eval('.week li:nth-child(n+3) .times', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(times).toHaveLength(6);
  for (const time of times) expect(time).toMatch(/^\d\d:\d\d$/);
  const dates = await options.$$eval('.week li:nth-child(n+3) .day', (all) =>
    all.map(({ textContent }) => textContent),
  );
  for (const date of dates) expect(date).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d+ [A-Z][a-z]{2}/);
  expect(await textOf(options, '.days button')).toBe('MonMonday');
});

test('Help and the options open from the popup', async () => {
  const firefox = await startFirefox();
  const popup = await firefox.openPage('popup.html');
  await popup.locator('::-p-aria(Help[role="link"])').click();
  await expect.poll(() => headingOfTab(popup, '/help.html')).toBe('Safety and support');
  await popup.bringToFront();
  await popup.locator('::-p-aria(Options[role="link"])').click();
  await expect.poll(() => headingOfTab(popup, '/options.html')).toMatch(/\w/);
});

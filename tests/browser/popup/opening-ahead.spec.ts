import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Day } from '../../../core/day/day.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { tendBuild } from '../../../scripts/browser.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { popupAddress } from '../../bench/popup-address.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';
import { holdOpening } from '../world/held-opening.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const plain = /\/popup\.html$/;

/** Another page of Tend's, where the browser is asked for the popup's address. */
async function pointed(page: Page, strategy: StrategyId = 'COM-01', change: Partial<Day> = {}): Promise<void> {
  await writeRecords(page, { days: dayWith(todayIn(noonZone), strategy, change) });
  await page.reload();
  // What the background chose before may be there until the page has read what was written past it.
  await expect.poll(async () => decodeURIComponent(await popupAddress(page))).toContain(`"strategy":"${strategy}"`);
}

test('shows today before anything is read, and does then what was pressed meanwhile', async ({ openPage, context }) => {
  const ideas = await openPage('browse.html');
  await pointed(ideas);
  const popup = new Popup(await context.newPage());
  const release = await holdOpening(popup.page);
  await popup.page.goto(await popupAddress(ideas));
  await expect(popup.title).toHaveText('Send one true reassurance');
  await popup.button(words('popup.tried')).click();
  await expect(popup.outcome('okay')).toHaveCount(0);
  await release();
  await expect(popup.outcome('okay')).toBeVisible();
  await expect(popup.title).toHaveText('Send one true reassurance');
});

test('waits for one small file before its first picture @long', async ({ openPage, context }) => {
  const ideas = await openPage('browse.html');
  await pointed(ideas);
  const page = await context.newPage();
  await page.goto(await popupAddress(ideas));
  const waitedFor = page.locator('script[src]:not([type=module]), link[rel=stylesheet], link[rel=modulepreload]');
  await expect(waitedFor).toHaveCount(1);
  await expect(waitedFor).toHaveAttribute('src', '/opening.js');
  const opening = readFileSync(join(tendBuild, 'opening.js'), 'utf8');
  expect(opening.length).toBeLessThan(16_000);
  // The browser's first use of it takes as long as a small file.
  expect(opening).not.toContain('Temporal');
});

const drawnAhead = [
  { title: 'one for two', strategy: 'COM-17', change: {} },
  { title: 'one for a calm time', strategy: 'COM-03', change: {} },
  { title: 'one that took the place of another', strategy: 'COM-01', change: { swappedFrom: 'COM-02' as const } },
] as const;
for (const { title, strategy, change } of someOf(drawnAhead, 1, 'drawn ahead')) {
  test(`what was drawn ahead is the very page that is drawn later: ${title}`, async ({ openPage, context }) => {
    const ideas = await openPage('browse.html');
    await pointed(ideas, strategy, change);
    const app = async (address: string) => {
      const popup = new Popup(await context.newPage());
      await popup.page.goto(address);
      // What is known last.
      await expect(popup.next).not.toBeEmpty();
      return popup.page.locator('#app').innerHTML();
    };
    const ahead = await app(await popupAddress(ideas));
    expect(ahead).toBe(await app(new URL('/popup.html', ideas.url()).href));
  });
}

test('shows nothing ahead of a day that is over, in another zone, or for another version', async ({
  openPage,
  context,
}) => {
  const ideas = await openPage('browse.html');
  await pointed(ideas);
  const address = await popupAddress(ideas);
  const { hash } = new URL(address);
  const known = JSON.parse(decodeURIComponent(hash.slice('#ahead='.length)));
  for (const change of [
    { until: Date.now() },
    { offset: known.offset + 60 },
    { version: '0.0.1' },
    { from: known.until },
    { strategy: 'COM-02' },
    { text: 'another' },
  ]) {
    const popup = new Popup(await context.newPage());
    await holdOpening(popup.page);
    await popup.page.goto(
      address.replace(hash, `#ahead=${encodeURIComponent(JSON.stringify({ ...known, ...change }))}`),
    );
    await expect(popup.page).toHaveTitle(words('popup.title'));
    await expect(popup.title).toHaveCount(0);
    await popup.page.close();
  }
});

test('follows a swap, and says nothing of what was answered, set aside, asks first, or is gone', async ({
  openPage,
}) => {
  const ideas = await openPage('browse.html');
  await pointed(ideas);
  const popup = new Popup(await openPage('popup.html'));
  await popup.button(words('popup.swap')).click();
  await expect(popup.title).not.toHaveText('Send one true reassurance');
  await expect.poll(async () => decodeURIComponent(await popupAddress(ideas))).not.toContain('"strategy":"COM-01"');
  await pointed(ideas);
  await popup.page.reload();
  await popup.sayHowItWent('okay');
  await expect.poll(() => popupAddress(ideas)).toMatch(plain);
  await popup.page.close();

  await writeRecords(ideas, { days: dayWith(todayIn(noonZone), 'COM-08') });
  await ideas.reload();
  await expect(ideas.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => popupAddress(ideas)).toMatch(plain);

  await pointed(ideas);
  const options = await openPage('options.html');
  await options.getByRole('button', { name: words('data.erase') }).click();
  await options.getByRole('button', { name: words('data.eraseYes') }).click();
  await expect.poll(async () => decodeURIComponent(await popupAddress(ideas))).not.toContain('"strategy":"COM-01"');
});

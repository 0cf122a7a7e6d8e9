import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { freshSettings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { onPaper } from '../world/on-paper.ts';
import { allStored } from '../world/stored.ts';

test.use({ timezoneId: 'Asia/Kathmandu', locale: 'en-GB' });

const { about: _, ...journal } = JSON.parse(readFileSync('tests/golden/journal.json', 'utf8'));
const hostileId = '2026-11-23/00000000000000aa';
const hostile = '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) \u202eabc';
const note = {
  id: hostileId,
  sort: 'page',
  strategy: null,
  text: hostile,
  draft: null,
  written: '2026-11-23T08:00:00Z',
};
const stored = { ...journal, notes: { ...journal.notes, [`note/${hostileId}`]: note } };

async function open(openPage: (path: string) => Promise<Page>, records = stored): Promise<Page> {
  const options = await openPage('options.html#data');
  await expect(options.getByRole('link', { name: words('summary.go') })).toBeVisible();
  await writeRecords(options, records);
  await options.getByRole('link', { name: words('summary.go') }).click();
  await expect(options.getByRole('heading', { level: 1, name: words('summary.heading') })).toBeVisible();
  return options;
}

const pick = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const sheet = (page: Page) => page.getByRole('article', { name: words('summary.sheet') });

test('nothing is on the page before it is picked, then just that is, and on paper nothing else', async ({
  openPage,
}) => {
  const page = await open(openPage);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(sheet(page)).toHaveCount(0);
  await expectAccessible(page);
  const before = await allStored(page);
  await pick(page, /Call on Sunday/).press('Space');
  await pick(page, /What did you mean/).check();
  await expect(page.getByRole('status')).toHaveText(words('summary.count', 2));
  await expectAccessible(page);
  await onPaper(page);
  const paper = await page.evaluate(() => document.body.innerText);
  expect(paper).toContain('Call on Sunday');
  expect(paper).toContain('What did you mean?');
  for (const other of ['Bring the book back', 'We both laughed', 'The move', 'Tend', words('summary.heading')])
    expect(paper).not.toContain(other);
  await page.emulateMedia({ media: 'screen' });
  await pick(page, /Call on Sunday/).uncheck();
  await expect(sheet(page)).not.toContainText('Call on Sunday');
  expect(await allStored(page)).toEqual(before);
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('what a person wrote stays text @long', async ({ openPage }) => {
  const page = await open(openPage);
  await pick(page, /onerror/).check();
  await expect(sheet(page)).toContainText(hostile);
  expect(await page.locator('main img, main a').count()).toBe(0);
});

test('while only gentle ideas come up, how things stand is not offered @long', async ({ openPage }) => {
  const name = words('readable.chapter.checkIns');
  const page = await open(openPage);
  await expect(page.getByRole('group', { name })).toBeVisible();
  const settings = {
    ...freshSettings('x', Temporal.Now.instant()),
    gentleUntil: Temporal.Instant.from('2099-01-01T00:00Z'),
  };
  await writeRecords(page, { settings: { settings: storedSettings(settings) } });
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await expect(page.getByRole('group', { name })).toHaveCount(0);
});

test('all of a chapter are picked and left out again at once, and the browser is asked to print', async ({
  openPage,
}) => {
  const page = await open(openPage);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  const chapter = words('readable.chapter.promises');
  await page.getByRole('button', { name: words('summary.allOf', { chapter }) }).click();
  await expect(page.getByRole('status')).toHaveText(words('summary.count', 2));
  await page.getByRole('button', { name: words('summary.print') }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.getByRole('button', { name: words('summary.noneOf', { chapter }) }).click();
  await expect(sheet(page)).toHaveCount(0);
});

import { writeRecords } from '../../../scripts/write-records.ts';
import { Browse } from '../pages/browse.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { failReading } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

const listening = words('practice.with', { tool: words('toolName.turns') });
const address = /practice\.html#turns$/;

test.use({ timezoneId: 'Europe/Berlin' });

test('today’s idea leads to the tool that practises it, and one that has none to none', async ({
  openPage,
  context,
}) => {
  const page = await openPage('popup.html');
  for (const [id, count] of [
    ['COM-11', 1],
    ['COM-01', 0],
  ] as const) {
    await writeRecords(page, { days: dayWith(todayIn('Europe/Berlin'), id) });
    const popup = new Popup(await openPage('popup.html'));
    await popup.button(words('popup.more')).click();
    await expect(popup.page.getByRole('link', { name: words('more.browse') })).toBeVisible();
    const link = popup.page.getByRole('link', { name: listening });
    await expect(link).toHaveCount(count);
    if (count === 0) continue;
    const opened = context.waitForEvent('page');
    await link.press('Enter');
    await expect(await opened).toHaveURL(address);
    await expectAccessible(popup.page);
  }
});

test('an idea leads to its tool, and the tool back to ideas that go with it, each open at its heading @long', async ({
  openPage,
  context,
}) => {
  const browse = new Browse(await openPage('browse.html#COM-11'));
  const title = browse.titles.filter({ hasText: 'Let one story reach its end' });
  await expect(title.getByRole('button')).toBeFocused();
  await browse.page.getByRole('link', { name: listening }).press('Enter');
  await expect(browse.page).toHaveURL(address);
  await browse.page.getByRole('button', { name: words('gate.yes') }).press('Enter');
  const mend = await failReading(browse.page);
  await browse.page.getByText(words('practice.ideas')).click();
  await expect(browse.page.getByRole('alert')).toHaveText(words('practice.ideasUnread'));
  await mend();
  for (const _ of ['closes', 'opens']) await browse.page.getByText(words('practice.ideas')).click();
  const ideas = browse.page.locator('.tool-ideas').getByRole('link');
  await expect(ideas).toHaveCount(5);
  const first = (await ideas.first().textContent()) ?? '';
  await expectAccessible(browse.page);
  const opened = context.waitForEvent('page');
  await ideas.first().press('Enter');
  const idea = new Browse(await opened);
  await expect(idea.page).toHaveURL(/browse\.html#/);
  await expect(idea.titles.filter({ hasText: first })).toBeVisible();
  await expect(browse.page).toHaveURL(address);
});

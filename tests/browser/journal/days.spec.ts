import type { Page } from '@playwright/test';
import type { Outcome } from '../../../core/day/day.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = todayIn(noonZone);
const said = (outcome: Outcome, line = '') => ({ response: { outcome, line, at: Temporal.Now.instant() } });

async function opened(openPage: (path: string) => Promise<Page>, days: Record<string, object>, path = 'journal.html') {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  await writeRecords(popup.page, { days });
  await popup.page.close();
  return new Journal(await openPage(path));
}

test('what was tried and written is there again, the newest first, and nothing of days without', async ({
  openPage,
}) => {
  const days = {
    ...dayWith(today, 'COM-01', said('okay', 'They laughed.')),
    ...dayWith(today.subtract({ days: 1 }), 'COM-02'),
    ...dayWith(today.subtract({ days: 2 }), 'COM-08', {
      ...said('badly', 'Too soon.'),
      plan: { when: 'the kettle boils', will: 'ask', answer: 'did', of: null },
    }),
  };
  const { page, entries } = await opened(openPage, days);
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText('They laughed.');
  await expect(entries.first()).toContainText(words('days.okay'));
  await expect(entries.last()).toContainText('Too soon.');
  await expect(entries.last()).toContainText(words('plan.line', { when: 'the kettle boils', will: 'ask' }));
  await expect(page.getByText(words('ladder.at3'))).toBeVisible();
  await expectAccessible(page);
});

test('ten years come in pieces, and the next ones get the focus @long', async ({ openPage }) => {
  const days = Object.assign(
    {},
    ...Array.from({ length: 3650 }, (_, ago) => dayWith(today.subtract({ days: ago }), 'COM-01', said('okay'))),
  );
  const journal = await opened(openPage, days);
  const { page, entries } = journal;
  await expect(entries.first()).toBeVisible();
  const shown = await entries.count();
  expect(shown).toBeLessThan(100);
  await journal.button(words('days.earlier')).press('Enter');
  await expect.poll(() => entries.count()).toBeGreaterThan(shown);
  await expect(entries.nth(shown - 1).getByRole('heading')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: words('days.shown') })).toBeVisible();
});

test('one looks back on years and months of days practised; what was hard is there only where it is asked for', async ({
  openPage,
}) => {
  const at = (date: string) => Temporal.PlainDate.from(date);
  const year = today.year - 1;
  const days = {
    ...dayWith(at(`${year}-03-02`), 'COM-01', said('okay', 'Easy.')),
    ...dayWith(at(`${year}-03-05`), 'COM-01', said('okay')),
    ...dayWith(at(`${year}-03-09`), 'COM-02', said('badly', 'Hard.')),
    ...dayWith(at(`${year}-03-10`), 'COM-02'),
  };
  const journal = await opened(openPage, days, 'journal.html#look-back');
  const { page, entries } = journal;
  await expect(journal.heading(words('journal.lookBack'))).toBeFocused();
  // The present year has nothing yet.
  await expect(journal.heading(String(year))).toBeVisible();
  await expect(page.getByText(words('lookBack.helpedText', { what: words('skill.reassure') }))).toBeVisible();
  await expectAccessible(page);
  await journal.press('March');
  await expect(journal.heading(`March ${year}`)).toBeFocused();
  await expect(entries).toHaveCount(2);
  await expect(page.getByText('Hard.')).toHaveCount(0);
  await journal.press(words('lookBack.show'));
  await expect(page.getByText('Hard.')).toBeVisible();
  await expect(page.locator('.month').getByRole('listitem')).toHaveText(['2', '5', '9']);
  await expectAccessible(page);
  await journal.press(words('lookBack.hide'));
  await expect(page.getByText('Hard.')).toHaveCount(0);
});

test('an invitation to look back opens the month of its week, once @long', async ({ openPage }) => {
  const day = Temporal.PlainDate.from(`${today.year - 1}-12-30`);
  const address = `journal.html?week=${day.add({ days: 3 })}#look-back`;
  const journal = await opened(openPage, dayWith(day, 'COM-01', said('okay', 'Easy.')), address);
  await expect(journal.page.getByText('Easy.')).toBeVisible();
  await expect(journal.page).toHaveURL(/journal\.html#look-back$/);
});

test('each section has an address that leads to its heading, also when it is stepped back to', async ({ openPage }) => {
  const journal = await opened(openPage, {});
  const { page, sections } = journal;
  for (const [id, name] of [
    ['look-back', words('journal.lookBack')],
    ['promises', words('journal.promises')],
    ['check-in', words('journal.checkIn')],
    ['notes', words('journal.notes')],
    ['days', words('journal.days')],
  ] as const) {
    await sections.getByRole('link', { name, exact: true }).press('Enter');
    await expect(journal.heading(name)).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(sections.locator('[aria-current]')).toHaveText([name]);
  }
  await page.goBack();
  await expect(journal.heading(words('journal.notes'))).toBeFocused();
});

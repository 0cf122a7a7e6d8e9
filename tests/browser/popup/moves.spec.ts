import type { Page } from '@playwright/test';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** Where the focus and the page are when something else comes to the front. */

type Open = (path: string) => Promise<Page>;

async function opened(openPage: Open, path = 'popup.html', id: StrategyId = 'COM-17'): Promise<Popup> {
  const before = new Popup(await openPage(path));
  await expect(before.next).toHaveText(opening('next.label'));
  await writeRecords(before.page, { days: dayWith(todayIn(noonZone), id) });
  const popup = new Popup(await openPage(path));
  await expect(popup.next).toHaveText(opening('next.label'));
  return popup;
}

const ways = [
  ['popup.tried', 'tried.title', 'tried.cancel'],
  ['popup.later', 'later.title', 'later.back'],
  ['popup.more', 'more.title', 'later.back'],
  ['popup.pause', 'pause.title', 'pause.back'],
] as const;

for (const path of someOf(['popup.html', 'today.html'], 1, 'focus')) {
  test(`in ${path} what is opened has the focus, and gives it back to what opened it`, async ({ openPage }) => {
    const popup = await opened(openPage, path);
    const { page } = popup;
    for (const [opener, title, close] of ways) {
      const heading = page
        .getByRole('heading', { name: words(title) })
        .or(page.locator('legend', { hasText: words(title) }));
      for (const leave of [() => page.keyboard.press('Escape'), () => popup.button(words(close)).press('Enter')]) {
        await popup.button(words(opener)).press('Enter');
        await expect(heading).toBeFocused();
        await leave();
        await expect(popup.button(words(opener))).toBeFocused();
      }
    }
    await popup.button(words('popup.more')).press('Enter');
    await popup.button(words('more.plan')).press('Enter');
    await expect(page.getByRole('heading', { name: words('plan.title') })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popup.button(words('popup.more'))).toBeFocused();
  });
}

test('the focus comes to what was answered, and to the title of another idea', async ({ openPage }) => {
  const popup = await opened(openPage);
  const { page } = popup;
  const title = (await popup.title.textContent()) ?? '';
  await popup.button(words('popup.swap')).press('Enter');
  await expect(popup.title).not.toHaveText(title);
  await expect(popup.title).toBeFocused();
  await popup.button(words('popup.tried')).press('Enter');
  await popup.outcome('mixed').press('Space');
  await popup.line().fill('We talked.');
  await popup.button(words('tried.keep')).press('Enter');
  await expect(page.getByRole('region', { name: words('tried.mixed') })).toBeFocused();
  await expect(page.getByText(words('said.mixed'))).toBeVisible();
  await popup.button(words('tried.change')).press('Enter');
  await page.keyboard.press('Escape');
  await expect(popup.button(words('tried.change'))).toBeFocused();

  // Nothing is typed where only another answer was chosen and not kept.
  await popup.button(words('tried.change')).press('Enter');
  await popup.outcome('badly').check();
  await popup.button(words('tried.leave')).press('Enter');
  await expect(page.getByRole('region', { name: words('tried.mixed') })).toBeVisible();
  await expect(page.getByText(words('draft.waiting'))).toHaveCount(0);

  // It was said when it was kept.
  const again = new Popup(await openPage('popup.html'));
  await expect(again.page.getByRole('region', { name: words('tried.mixed') })).toBeVisible();
  await expect(again.next).toHaveText(opening('next.label'));
  await expect(again.page.getByText(words('said.mixed'))).toHaveCount(0);
});

test('what was said last goes as soon as something is opened or closed @long', async ({ openPage }) => {
  const popup = await opened(openPage);
  const { page } = popup;
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.save')).click();
  const saved = page.locator('.said', { hasText: words('options.saved') });
  await expect(saved).toBeVisible();
  await popup.button(words('later.back')).click();
  await expect(popup.button(words('popup.more'))).toBeVisible();
  await expect(saved).toHaveCount(0);
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.notForMe')).click();
  const undo = popup.button(words('options.undo'));
  await expect(undo).toBeVisible();
  await expect(undo).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await popup.button(words('popup.tried')).click();
  await expect(popup.outcome('okay')).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test('Undo says that the idea is back @long', async ({ openPage }) => {
  const popup = await opened(openPage);
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.notForMe')).click();
  await popup.button(words('options.undo')).click();
  await expect(popup.page.getByRole('status').filter({ hasText: words('browse.said.todayBack') })).toBeVisible();
});

for (const height of someOf([600, 480, 400], 1, 'height')) {
  test(`after an answer to the question before it, an idea begins at its title, ${height} px high`, async ({
    openPage,
  }) => {
    for (const [id, answer] of [
      ['CON-24', 'gate.yes'],
      ['COM-04', 'gate.yes'],
      ['CON-24', 'popup.swap'],
      ['CON-24', 'gate.notSure'],
    ] as const) {
      const popup = await opened(openPage, 'popup.html', id);
      await popup.page.setViewportSize({ width: 392, height });
      await expect(popup.title).toHaveText(words('gate.question'));
      await popup.button(words(answer)).press('Enter');
      await expect(popup.title).not.toHaveText(words('gate.question'));
      await expect(popup.title).toBeFocused();
      await expect(popup.title).toBeInViewport({ ratio: 1 });
      expect(await popup.page.evaluate(() => scrollY), `${id} ${answer}`).toBe(0);
      if (answer !== 'popup.swap') continue;
      await popup.button(words('options.undo')).press('Enter');
      await expect(popup.title).toHaveText(words('gate.question'));
      expect(Object.values(await storedIn(popup.page, 'days'))).toMatchObject([{ strategy: id }]);
    }
  });
}

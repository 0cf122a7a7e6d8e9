import type { Page } from '@playwright/test';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { typeInRealPopup } from '../world/real-popup.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** What is typed until the very moment in which its page closes is there to go on with. */

type Open = (path: string) => Promise<Page>;

const writings = [
  {
    what: 'a line',
    open: async (open: Open) => {
      const popup = new Popup(await open('popup.html'));
      await popup.button(words('popup.tried')).click();
      return { page: popup.page, field: popup.line() };
    },
  },
  {
    what: 'a plan',
    open: async (open: Open) => {
      const popup = new Popup(await open('popup.html'));
      await popup.button(words('popup.more')).click();
      await popup.button(words('more.plan')).click();
      return { page: popup.page, field: popup.page.getByRole('textbox', { name: words('plan.will') }) };
    },
  },
  {
    what: 'a note',
    open: async (open: Open) => {
      const journal = new Journal(await open('journal.html#notes'));
      await journal.press(words('notes.page'));
      return { page: journal.page, field: journal.field(words('notes.pageLabel')) };
    },
  },
  {
    what: 'a promise',
    open: async (open: Open) => {
      const journal = new Journal(await open('journal.html#promises'));
      await journal.press(words('promises.add'));
      return { page: journal.page, field: journal.page.locator('#promise') };
    },
  },
];

/** Opens the page again with what was begun in it. */
async function goOn(open: Open, address: string): Promise<Page> {
  const page = await open(address);
  await page.getByRole('button', { name: words('draft.goOn'), exact: true }).click();
  return page;
}

for (const { what, open } of someOf(writings, 1, 'typed last')) {
  test(`${what} that is typed until its page closes is there to go on with, and so is what is added`, async ({
    openPage,
  }) => {
    const { page, field } = await open(openPage);
    const id = (await field.getAttribute('id')) ?? '';
    const address = new URL(page.url()).pathname.slice(1) + new URL(page.url()).hash;
    await field.pressSequentially('We sat in the');
    await page.close();
    const again = await goOn(openPage, address);
    await expect(again.locator(`#${id}`)).toHaveValue('We sat in the');
    await again.locator(`#${id}`).press('End');
    await again.locator(`#${id}`).pressSequentially(' kitchen, and ');
    await again.close();
    const last = await goOn(openPage, address);
    await expect(last.locator(`#${id}`)).toHaveValue('We sat in the kitchen, and ');
    expect(await last.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
}

test('a line that is typed in the popup at the toolbar until that closes is there to go on with', async ({
  openPage,
}) => {
  const page = await openPage('options.html');
  await page.bringToFront();
  await page.evaluate(() => chrome.action.openPopup());
  await typeInRealPopup(page, '.bar button', '#line', 'We sat in the');
  const again = await goOn(openPage, 'popup.html');
  await expect(again.locator('#line')).toHaveValue('We sat in the');
});

test('what was typed into nothing that is still there comes back nowhere @long', async ({ openPage }) => {
  const journal = new Journal(await openPage('journal.html#notes'));
  await journal.press(words('notes.page'));
  const field = journal.field(words('notes.pageLabel'));
  await field.pressSequentially('We sat');
  await expect.poll(async () => JSON.stringify(await storedIn(journal.page, 'notes'))).toContain('We sat');
  const [key = ''] = Object.keys(await storedIn(journal.page, 'notes'));
  await journal.page.evaluate(([name, steps]) => localStorage.setItem(name, steps), [
    `typed/notes/${key}`,
    JSON.stringify([
      { text: 'Other', draft: null },
      { text: 'Other', draft: 'Typed' },
    ]),
  ] as const);
  await journal.page.evaluate(() => localStorage.setItem('typed/notes/note/nothing', '{'));
  const again = new Journal(await openPage('journal.html#notes'));
  await again.button(words('draft.goOn')).click();
  await expect(again.field(words('notes.pageLabel'))).toHaveValue('We sat');
  expect(await again.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

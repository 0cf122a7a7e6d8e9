import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';

const pages = {
  today: 'today.html',
  practice: 'practice.html',
  journal: 'journal.html',
  ideas: 'browse.html',
  options: 'options.html',
  help: 'help.html',
} as const;
type Name = keyof typeof pages;
const all = Object.entries(pages) as [Name, string][];
const names = all.map(([name]) => words(`pages.${name}`));

test('every full page has the same way to all others, says which one it is, and nothing of what Tend is for', async ({
  openPage,
}) => {
  for (const [name, path] of all) {
    const page = await openPage(path);
    const navigation = page.getByRole('navigation', { name: words('pages.navigation') });
    await expect(navigation.getByRole('link')).toHaveText(names);
    await expect(navigation.locator('[aria-current=page]')).toHaveText([words(`pages.${name}`)]);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(`Tend · ${words(`pages.${name}`)}`);
    await expectAccessible(page);
    await page.close();
  }
});

test('one click leads on, and Help gets a tab of its own that "Back" does not lead out of', async ({
  openPage,
  context,
}) => {
  const page = await openPage(pages.today);
  const link = (name: Name) =>
    page
      .getByRole('navigation', { name: words('pages.navigation') })
      .getByRole('link', { name: words(`pages.${name}`), exact: true });
  for (const name of ['journal', 'ideas', 'options', 'today'] as const) {
    await link(name).click();
    await expect(page).toHaveURL(new RegExp(`/${pages[name]}$`));
  }
  const opened = context.waitForEvent('page');
  await link('help').click();
  const help = await opened;
  await expect(help.getByRole('heading', { level: 1 })).toHaveText(words('help.title'));
  expect(await help.evaluate(() => history.length)).toBe(1);
});

test('the first stop of the keyboard skips what is the same everywhere @long', async ({ openPage }) => {
  for (const path of [pages.today, pages.journal, pages.ideas, pages.options]) {
    const page = await openPage(path);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: words('pages.skip') })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#content') !== null)).toBe(true);
    await page.close();
  }
});

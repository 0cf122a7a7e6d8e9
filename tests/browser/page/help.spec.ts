import { opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';

test('is one click from every surface @long', async ({ openPage, context }) => {
  for (const surface of ['popup.html', 'today.html', 'browse.html', 'options.html', 'welcome.html']) {
    const page = await openPage(surface);
    const opened = context.waitForEvent('page');
    await page
      .getByRole('link', { name: words('help.link'), exact: true })
      .first()
      .click();
    const help = await opened;
    await expect(help.getByRole('heading', { name: words('help.afraidTitle') })).toBeVisible();
    await help.close();
  }
});

test('says first what matters most, and everything can be read', async ({ openPage }) => {
  const page = await openPage('help.html');
  await expect(page.getByText(words('help.emergency'))).toBeVisible();
  for (const part of await page.getByRole('group').all()) await part.locator('summary').click();
  await expect(page.getByText(opening('help.aloneText'))).toBeVisible();
  await expectAccessible(page);
});

test('works where storage does not, and stores nothing itself', async ({ openPage }) => {
  const page = await openPage('help.html');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: words('help.title'), exact: true })).toBeVisible();
});

test('goes blank at once, and is not what "back" leads to', async ({ openPage }) => {
  const page = await openPage('help.html');
  await page.getByRole('button', { name: words('help.leave') }).click();
  await expect(page).toHaveURL('about:blank');
  await expect(page.locator('body')).toBeEmpty();
});

test('opens nothing by itself, and its links carry no trace of where they were', async ({ openPage }) => {
  const page = await openPage('help.html');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]));
  expect(links).toEqual([
    ['/how.html', null],
    ['https://findahelpline.com/', 'noopener noreferrer'],
    ['https://nomoredirectory.org/', 'noopener noreferrer'],
    ['https://lila.help/', 'noopener noreferrer'],
  ]);
});

test('how Tend works has a page beside it, and each leads to the other @long', async ({ openPage, context }) => {
  const page = await openPage('help.html');
  await page.getByRole('link', { name: words('how.title') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('how.title'));
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
  await expectAccessible(page);
  const opened = context.waitForEvent('page');
  await page
    .getByRole('main')
    .getByRole('link', { name: words('help.link') })
    .click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(words('help.title'));
});

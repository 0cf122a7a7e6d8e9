import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { statesZone } from '../states/state.ts';
import { opening, words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';
import { onPaper } from '../world/on-paper.ts';

test.use({ timezoneId: statesZone, locale: 'en-US' });

test('on paper stands what can be read: the idea, what was chosen, and all of the help', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(opening('next.label'));
  await onPaper(popup.page);
  await expect(popup.title).toBeVisible();
  await expect(popup.button(words('popup.tried'))).toBeHidden();
  await expect(popup.page.getByRole('link')).toHaveCount(0);
  await expect(popup.next).toBeVisible();

  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await options.showAll();
  await page.getByRole('radio', { name: words('look.dark') }).check();
  await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
  await page.getByRole('button', { name: 'Sunday' }).click();
  await expect(options.saved).toHaveText(words('options.saved'));
  await onPaper(page);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(options.choice(words('options.often'))).toBeVisible();
  await expect(options.choice(words('options.often'))).toHaveCSS('border-bottom-width', '0px');
  await expect(page.getByText('Monday', { exact: true })).toBeVisible();
  await expect(page.getByText('Sunday', { exact: true })).toBeHidden();
  await expect(page.getByText(words('look.dark'), { exact: true })).toBeVisible();
  await expect(page.getByText(words('look.system'))).toBeHidden();
  await expect(page.getByText(words('wording.sound'))).toBeHidden();

  const browse = new Browse(await openPage('browse.html'));
  await browse.openThemes();
  await browse.titles.first().waitFor();
  await onPaper(browse.page);
  await expect(browse.titles.first()).toBeVisible();
  await expect(browse.page.getByRole('searchbox')).toBeHidden();

  const help = await openPage('help.html');
  await onPaper(help);
  await expect(help.getByText(opening('help.aloneText'))).toBeVisible();
  await expect(help.getByText(words('help.leave'))).toBeHidden();
});

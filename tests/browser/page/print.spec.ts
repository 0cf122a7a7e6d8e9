import type { Page } from '@playwright/test';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { statesZone, walk } from '../world/every-state.ts';
import { expect, test } from '../world/fixtures.ts';

test.use({ timezoneId: statesZone, locale: 'en-US' });

const onPaper = (page: Page) => page.emulateMedia({ media: 'print', colorScheme: 'dark' });

/** What is not black on white, and what could be pressed or leads to another page: on paper, nobody can. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const ownWords = ({ childNodes }: Element) =>
      [...childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');
    const paperOf = (element: Element | null): string => {
      if (!element) return 'none';
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor === 'rgba(0, 0, 0, 0)' ? paperOf(element.parentElement) : backgroundColor;
    };
    const coloured = seen.flatMap((element) => {
      const colours = `${getComputedStyle(element).color} on ${paperOf(element)}`;
      return ownWords(element) && colours !== 'rgb(0, 0, 0) on rgb(255, 255, 255)'
        ? `${colours}: ${ownWords(element).slice(0, 30)}`
        : [];
    });
    // A title in the list, and a day that was chosen, say something on paper too.
    const controls = `button:not(.unfold, [aria-pressed='true']), nav, a[href^='/'], summary,
      :is(input:not([type='time']), select, textarea):is([type='checkbox'], [type='radio'], [type='search'], [type='date'])`;
    const pressable = seen.filter((element) => element.matches(controls) && !element.closest('details[open]'));
    return [...coloured, ...pressable.map(({ tagName, textContent }) => `${tagName} ${textContent}`)];
  });
}

for (const pages of [['popup'], ['options', 'welcome'], ['browse', 'help']] as const) {
  test(`${pages.join(' and ')}: black on white and without controls on paper, whatever the look`, async ({
    context,
    extensionId,
  }) => {
    test.setTimeout(300_000);
    const found: Record<string, string[]> = {};
    await walk(context, extensionId, pages, async (page, state) => {
      for (const look of ['dark', 'system']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset.look = chosen;
        }, look);
        await onPaper(page);
        const wrong = await faults(page);
        if (wrong.length > 0) found[`${state}, ${look}`] = wrong;
        await page.emulateMedia({ media: 'screen' });
      }
    });
    expect(found).toEqual({});
  });
}

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
  await browse.titles.first().waitFor();
  await onPaper(browse.page);
  await expect(browse.titles.first()).toBeVisible();
  await expect(browse.page.getByRole('searchbox')).toBeHidden();

  const help = await openPage('help.html');
  await onPaper(help);
  await expect(help.getByText(opening('help.aloneText'))).toBeVisible();
  await expect(help.getByText(words('help.leave'))).toBeHidden();
});

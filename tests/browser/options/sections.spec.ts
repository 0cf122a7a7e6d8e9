import type { Page } from '@playwright/test';
import { someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';

test.use({ locale: 'en-GB' });

const addresses = {
  rhythm: words('sections.rhythm'),
  'about-you': words('sections.aboutYou'),
  nudges: words('sections.nudges'),
  practice: words('sections.practice'),
  appearance: words('sections.appearance'),
  data: words('sections.data'),
  about: words('sections.about'),
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const list = (page: Page) => page.getByRole('navigation', { name: words('sections.title') });

test('each section has an address that leads to its heading, in the list of them and from elsewhere', async ({
  openPage,
}) => {
  const page = await openPage('options.html');
  await expect(list(page).getByRole('link')).toHaveText(Object.values(addresses));
  for (const [id, name] of Object.entries(addresses)) {
    await list(page).getByRole('link', { name, exact: true }).click();
    await expect(heading(page, name)).toBeFocused();
    await expect(heading(page, name)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(list(page).locator('[aria-current]')).toHaveText([name]);
  }
  await page.goBack();
  await expect(heading(page, addresses.data)).toBeFocused();
  await expect(heading(page, addresses.data)).toBeInViewport();
  const direct = await openPage('options.html#nudges');
  await expect(heading(direct, addresses.nudges)).toBeFocused();
  await expect(list(direct).locator('[aria-current]')).toHaveText([addresses.nudges]);
});

test('what is personal is in sight without unfolding anything @long', async ({ openPage }) => {
  const { page, ...options } = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  for (const name of [words('focus.who'), words('focus.time')])
    await expect(page.getByRole('combobox', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: words('focus.betrayal') })).toBeVisible();
  await expect(page.getByRole('switch', { name: words('theme.vulnerability') })).toBeVisible();
  await expect(page.getByRole('button', { name: words('data.erase') })).toBeVisible();
});

/** One of each form of control. After it was changed, "Saved" is in sight right beside it, and Tab leads to Undo. */
const changes: Record<string, (options: Options) => Promise<unknown>> = {
  'a switch': async ({ page }) => page.getByRole('switch', { name: words('theme.communication') }).press('Space'),
  'a day': async ({ page }) => page.getByRole('button', { name: 'Wednesday' }).press('Enter'),
  'one of some': async ({ page }) => page.getByRole('radio', { name: words('look.system') }).press('ArrowDown'),
  'one of a list': async ({ page }) =>
    page.getByRole('combobox', { name: words('focus.who'), exact: true }).press('ArrowUp'),
  'a limit': async ({ page }) =>
    page.getByRole('combobox', { name: words('limits.ceiling'), exact: true }).press('ArrowDown'),
};

for (const [name, change] of someOf(Object.entries(changes), 1, 'changed control')) {
  test(`"Saved" and Undo stand beside what was changed: ${name}`, async ({ openPage }) => {
    const options = new Options(await openPage('options.html'));
    const { page, saved } = options;
    await options.showAll();
    await change(options);
    await expect(saved).toHaveText(words('options.saved'));
    await expect(saved).toBeInViewport();
    const distance = await saved.evaluate((line) => {
      const [one, other] = [line, document.activeElement ?? line].map((element) => element.getBoundingClientRect());
      return Math.abs((one?.top ?? 0) - (other?.top ?? 0));
    });
    expect(distance).toBeLessThan(80);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: words('options.undo') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(saved).toHaveText(words('options.undone'));
    await expect(saved).toBeInViewport();
  });
}

test('that everything is erased is said where it was asked for', async ({ openPage }) => {
  const { page, saved } = new Options(await openPage('options.html#data'));
  await page.getByRole('button', { name: words('data.erase') }).click();
  await page.getByRole('button', { name: words('data.eraseYes') }).click();
  await expect(saved).toHaveText(words('data.erased'));
  await expect(saved).toBeInViewport();
  await expect(page.getByRole('button', { name: words('data.erase') })).toBeInViewport();
});

test('a change whose control is gone is still told of @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page, saved } = options;
  await expect(options.week).toHaveCount(7);
  await options.setTime(words('options.to'), '19:00');
  await expect(saved).toHaveText(words('options.saved'));
  const other = new Options(await openPage('options.html'));
  await other.switch(words('options.on')).uncheck();
  await page.bringToFront();
  await expect(options.switch(words('options.on'))).not.toBeChecked();
  await expect(saved).toHaveCount(1);
});

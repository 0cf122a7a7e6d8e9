import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test('opens once after the installation', async ({ context }) => {
  await expect
    .poll(() => context.pages().map((page) => page.url()))
    .toContainEqual(expect.stringMatching(/\/welcome\.html$/));
});

test('three steps lead to today’s strategy', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await expect(page.getByRole('heading', { name: 'A small practice a day' })).toBeVisible();
  await expect(page.getByText('It is not therapy')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Opening up' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('A small moment for today')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, nudge me once a day' }).click();
  // The welcome has a title, too.
  await expect(page).toHaveURL(/popup\.html#tab$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ worry: 'vulnerability', cadence: { on: true } });
});

test('every step can be skipped', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Skip' }).click();
  // The welcome has a title, too.
  await expect(page).toHaveURL(/popup\.html#tab$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ worry: null, cadence: { on: true } });
});

test('help is one click away on every step', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (const step of [1, 2, 3]) {
    await expect(page.getByText(`Step ${step} of 3`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Help', exact: true }).first()).toBeVisible();
    if (step < 3) await page.getByRole('button', { name: 'Next' }).click();
  }
});

test('one click turns nudges off', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'No nudges, I’ll open it myself' }).click();
  await expect(new Popup(page).next).toHaveText('Nudges are off');
  await expect(new Options(await openPage('options.html')).switch('Nudges')).not.toBeChecked();
});

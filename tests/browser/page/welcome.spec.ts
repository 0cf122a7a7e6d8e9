import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

test('opens once after the installation', async ({ context }) => {
  await expect
    .poll(() => context.pages().map((page) => page.url()))
    .toContainEqual(expect.stringMatching(/\/welcome\.html$/));
});

test('three steps lead to today’s strategy', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await expect(page.getByRole('heading', { name: words('welcome.whatTitle') })).toBeVisible();
  await expect(page.getByText(opening('welcome.whatNot'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.next') }).click();
  await page.getByRole('radio', { name: words('focus.vulnerability') }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.next') }).click();
  await expect(page.getByText(words('nudge.discreetTitle'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.on') }).click();
  // The welcome has a title, too.
  await expect(page).toHaveURL(/today\.html$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ worry: 'vulnerability', cadence: { on: true } });
});

test('every step can be skipped', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: words('welcome.skip') }).click();
  // The welcome has a title, too.
  await expect(page).toHaveURL(/today\.html$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ worry: null, cadence: { on: true } });
});

test('help is one click away on every step', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (const step of [1, 2, 3]) {
    await expect(page.getByText(words('welcome.step', { step, steps: 3 }))).toBeVisible();
    await expect(page.getByRole('link', { name: words('help.link'), exact: true }).first()).toBeVisible();
    if (step < 3) await page.getByRole('button', { name: words('welcome.next') }).click();
  }
});

test('one click turns nudges off', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: words('welcome.next') }).click();
  await page.getByRole('button', { name: words('welcome.off') }).click();
  await expect(new Popup(page).next).toHaveText(words('next.off'));
  await expect(new Options(await openPage('options.html')).switch(words('options.on'))).not.toBeChecked();
});

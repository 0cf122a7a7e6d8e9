import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

const library = readStrategies('content/en/strategies');

declare const chrome: ExtensionApi;

test('opens once after the installation', async ({ context }) => {
  await expect
    .poll(() => context.pages().map((page) => page.url()))
    .toContainEqual(expect.stringMatching(/\/welcome\.html$/));
});

test('four steps lead to today’s strategy', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await expect(page.getByRole('heading', { name: words('welcome.whatTitle') })).toBeVisible();
  await expect(page.getByText(words('welcome.whatNot'))).toBeVisible();
  // What an idea looks like comes before what is said of privacy and safety.
  await expect(page.getByRole('figure', { name: words('welcome.sample') })).toContainText('Send one true reassurance');
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.next') }).click();
  await page.getByRole('radio', { name: words('focus.vulnerability') }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.next') }).click();
  // It looks like the one that will come.
  const [day] = Object.values(await storedIn(page, 'days')) as { strategy: string }[];
  const discreet = library.find(({ id }) => id === day?.strategy)?.discreet ?? '';
  await expect(page.getByRole('figure')).toHaveText(words('nudge.discreetTitle') + typographic(discreet));
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.on') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('welcome.pinTitle'));
  await expect(page.getByText(words('welcome.pin'))).toBeVisible();
  // Keys that another extension has are none of Tend's.
  const keys = await page.evaluate(async () => (await chrome.commands.getAll())[0]?.shortcut);
  await expect(page.getByText(words('welcome.keys', { keys: keys ?? '' }))).toHaveCount(keys ? 1 : 0);
  await expectAccessible(page);
  await page.getByRole('button', { name: words('welcome.toToday') }).click();
  // The welcome has a title, too.
  await expect(page).toHaveURL(/today\.html$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ worry: 'vulnerability', cadence: { on: true } });
});

for (const step of someOf([1, 2], 1, 'skipped step')) {
  for (const nudges of [true, false]) {
    test(`all can be skipped from step ${step}, ${nudges ? 'which says that nudges come' : 'with no nudges'}`, async ({
      openPage,
    }) => {
      const page = await openPage('welcome.html');
      if (step === 2) await page.getByRole('button', { name: words('welcome.next') }).click();
      await page.getByRole('button', { name: words(nudges ? 'welcome.skipAll' : 'welcome.skipOff') }).click();
      // The welcome has a title, too.
      await expect(page).toHaveURL(/today\.html$/);
      await expect(new Popup(page).title).toBeVisible();
      const { settings } = await storedIn(page, 'settings');
      expect(settings).toMatchObject({ worry: null, cadence: { on: nudges } });
    });
  }
}

test('whoever chose no nudges, went back and skips all with one a day, has one a day @long', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: words('welcome.next') }).click();
  await page.getByRole('button', { name: words('welcome.off') }).click();
  for (let step = 4; step > 2; step -= 1) await page.getByRole('button', { name: words('welcome.back') }).click();
  await page.getByRole('button', { name: words('welcome.skipAll') }).click();
  await expect(page).toHaveURL(/today\.html$/);
  await expect(new Popup(page).title).toBeVisible();
  expect((await storedIn(page, 'settings')).settings).toMatchObject({ cadence: { on: true } });
});

test('help is one click away on every step @long', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (const step of [1, 2, 3, 4]) {
    await expect(page.getByText(words('welcome.step', { step, steps: 4 }))).toBeVisible();
    await expect(page.getByRole('link', { name: words('help.link'), exact: true }).first()).toBeVisible();
    if (step > 1) await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    if (step < 3) await page.getByRole('button', { name: words('welcome.next') }).click();
    if (step === 3) await page.getByRole('button', { name: words('welcome.off') }).click();
  }
});

test('the ways on are in sight on every step of a small laptop, and even @long', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await page.setViewportSize({ width: 1280, height: 720 });
  const way = (key: 'next' | 'skipAll' | 'skipOff' | 'back' | 'on' | 'off' | 'toToday') =>
    page.getByRole('button', { name: words(`welcome.${key}`) });
  const inSight = async (...keys: Parameters<typeof way>[0][]) => {
    for (const key of keys) await expect(way(key)).toBeInViewport({ ratio: 1 });
  };
  await inSight('next', 'skipAll', 'skipOff');
  await way('next').click();
  await inSight('next', 'skipAll', 'skipOff', 'back');
  await way('next').click();
  await inSight('on', 'off', 'back');
  const [on, off] = [await way('on').boundingBox(), await way('off').boundingBox()];
  expect([off?.y, off?.width]).toEqual([on?.y, on?.width]);
  await way('on').click();
  await inSight('toToday', 'back');
});

test('a double click goes one step on, and the keyboard as far as it is pressed @long', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  await page.setViewportSize({ width: 1280, height: 720 });
  const title = page.getByRole('heading', { level: 1 });
  const doubleClick = async (name: string, then: string) => {
    const place = await page.getByRole('button', { name, exact: true }).boundingBox();
    await page.mouse.click((place?.x ?? 0) + 20, (place?.y ?? 0) + 20);
    await expect(title).toHaveText(then);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
  };
  await doubleClick(words('welcome.next'), words('welcome.worryTitle'));
  const next = page.getByRole('button', { name: words('welcome.next') });
  await next.focus();
  await expect(title).toHaveText(words('welcome.worryTitle'));
  await next.press('Enter');
  await doubleClick(words('welcome.on'), words('welcome.pinTitle'));
  const toToday = page.getByRole('button', { name: words('welcome.toToday') });
  await toToday.focus();
  await expect(page).toHaveURL(/welcome\.html$/);
  await toToday.press('Enter');
  await expect(page).toHaveURL(/today\.html$/);
  await expect(new Popup(page).title).toBeVisible();
});

test('one click turns nudges off', async ({ openPage }) => {
  const page = await openPage('welcome.html');
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: words('welcome.next') }).click();
  await page.getByRole('button', { name: words('welcome.off') }).click();
  await page.getByRole('button', { name: words('welcome.toToday') }).click();
  await expect(new Popup(page).next).toHaveText(words('next.off'));
  await expect(new Options(await openPage('options.html')).switch(words('options.on'))).not.toBeChecked();
});

import type { Page } from '@playwright/test';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const library = readStrategies('content/en/strategies');
const calm = words('noneLeft.title');

/** The popup with the last idea that the person has not put away. */
async function withTheLastOne(openPage: (path: string) => Promise<Page>) {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.title).toBeVisible();
  const last = (await popup.title.textContent()) ?? '';
  const ids = library.map(({ id }) => id);
  await writeRecords(popup.page, {
    marks: Object.fromEntries(ids.map((id) => [`mark/${id}`, { id, saved: false, hidden: true }])),
  });
  return { popup, last };
}

async function putAway(popup: Popup) {
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.notForMe')).click();
  await expect(popup.title).toHaveText(calm);
}

const hiddenMarks = async (page: Page) =>
  Object.values(await storedIn(page, 'marks')).filter((mark) => (mark as { hidden: boolean }).hidden).length;

test('the last one that is "not for me" leads to a calm page, and Undo brings it back', async ({ openPage }) => {
  const { popup, last } = await withTheLastOne(openPage);
  await putAway(popup);
  await expect(popup.page.getByText(words('more.hidden'))).toBeVisible();
  await expect(popup.button(words('popup.tried'))).toHaveCount(0);
  await expect(popup.pageLink('help')).toBeVisible();
  await expect(popup.pageLink('options')).toBeVisible();
  await expect(popup.page.getByRole('link', { name: words('more.browse') })).toBeVisible();
  await expectAccessible(popup.page);
  await popup.button(words('options.undo')).click();
  await expect(popup.title).toHaveText(last);
});

test('where nothing is left the popup opens calmly, and brings some back by keyboard alone', async ({ openPage }) => {
  const { popup } = await withTheLastOne(openPage);
  await putAway(popup);
  const again = new Popup(await openPage('popup.html'));
  const { page } = again;
  await expect(again.title).toHaveText(calm);
  // No nudge is announced that would have nothing to bring.
  await expect(again.button(words('popup.pause'))).toBeVisible();
  await expect(again.next).toHaveText('');
  await expectAccessible(page);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  const reached: string[] = [];
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached).toEqual([
    words('pages.today'),
    words('pages.practice'),
    words('pages.journal'),
    words('pages.ideas'),
    words('pages.options'),
    words('pages.help'),
    words('noneLeft.which'),
    words('noneLeft.go'),
    words('more.browse'),
    words('popup.pause'),
  ]);

  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(words('noneLeft.which'));
  await page.keyboard.type('Patience');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('noneLeft.done'))).toBeVisible();
  await expect(page.getByRole('main').getByText(words('theme.patience_hope'))).toBeVisible();
  await expect(again.button(words('popup.tried'))).toBeVisible();
  await expect(again.title).toBeFocused();
  const hope = library.filter(({ theme }) => theme === 'patience_hope').length;
  expect(await hiddenMarks(page)).toBe(library.length - hope);

  await again.button(words('options.undo')).click();
  await expect(again.title).toHaveText(calm);
  expect(await hiddenMarks(page)).toBe(library.length);
});

test('all of them are brought back at once, and the other pages live on meanwhile @long', async ({
  openPage,
  worker,
  killWorker,
}) => {
  const { popup } = await withTheLastOne(openPage);
  await putAway(popup);

  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  await expectAccessible(options.page);
  const browse = new Browse(await openPage('browse.html'));
  await expect(browse.found).toHaveText(opening('browse.allHidden'));
  await expectAccessible(browse.page);
  await killWorker();
  const woken = await worker();
  const alarms = () => woken.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).toSorted());
  await expect.poll(alarms).toEqual(['tend:heartbeat', 'tend:next']);

  await popup.page.bringToFront();
  await popup.page.getByRole('combobox', { name: words('noneLeft.which') }).selectOption(words('noneLeft.all'));
  await popup.button(words('noneLeft.go')).click();
  await expect(popup.button(words('popup.tried'))).toBeVisible();
  expect(await hiddenMarks(popup.page)).toBe(0);
  await expect(popup.next).toHaveText(opening('next.label'));
});

test('what is shown again among all ideas is today’s in a popup that stood open @long', async ({ openPage }) => {
  const { popup } = await withTheLastOne(openPage);
  await putAway(popup);
  const [first] = library.filter(({ level, gate, who }) => level === 1 && gate === 'open' && who.includes('any'));
  const browse = new Browse(await openPage('browse.html'));
  await browse.list('hidden');
  const wanted = typographic(first?.title ?? '');
  await browse.unfold(wanted);
  await browse.act(wanted, words('browse.show'));
  await expect(browse.idea(wanted).getByText(words('browse.isToday'))).toBeVisible();
  await popup.page.bringToFront();
  await popup.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(popup.title).toHaveText(wanted);
});

test('"Not sure" with nothing left for the person alone keeps the way to Help, and can be taken back @long', async ({
  openPage,
}) => {
  const { popup } = await withTheLastOne(openPage);
  const days = Object.entries(await storedIn(popup.page, 'days')).map(([date, day]) => [
    date,
    { ...(day as object), strategy: 'CON-24', shown: null },
  ]);
  await writeRecords(popup.page, { days: Object.fromEntries(days) });
  const asking = new Popup(await openPage('popup.html'));
  await asking.button(words('gate.notSure')).click();
  await expect(asking.title).toHaveText(calm);
  await expect(asking.page.getByText(words('gate.talk'))).toBeVisible();
  await expect(asking.page.getByText(words('gate.gentle'))).toHaveCount(0);
  await expectAccessible(asking.page);
  await asking.button(words('options.undo')).click();
  await expect(asking.button(words('gate.notSure'))).toBeVisible();
});

test('another one that is not there is said, and today’s stays @long', async ({ openPage }) => {
  const { popup, last } = await withTheLastOne(openPage);
  await popup.button(words('popup.swap')).click();
  await expect(popup.page.getByText(words('more.noOther'))).toBeVisible();
  await expect(popup.title).toHaveText(last);
  await expect(popup.button(words('popup.swap'))).toBeVisible();
});

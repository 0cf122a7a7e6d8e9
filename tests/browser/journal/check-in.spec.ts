import type { Page } from '@playwright/test';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { words, yearBeside } from '../words.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { todayIn } from '../world/stored-day.ts';
import { storedCheckIn } from '../world/stored-journal.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = todayIn(noonZone);
const items = ['foreseeing', 'word_and_act', 'turning_to', 'year_ahead', 'understood', 'softer_side'] as const;

async function begun(openPage: (path: string) => Promise<Page>, checkins: Records['checkins'] = {}) {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  await writeRecords(popup.page, { checkins });
  await popup.page.close();
  const journal = new Journal(await openPage('journal.html#check-in'));
  await journal.button(words('checkIn.begin')).press('Enter');
  return journal;
}

const item = ({ page }: Journal, name: (typeof items)[number] | 'sayNo' | 'scared') =>
  page.getByRole('group', { name: words(`checkIn.${name}`) });

async function answerAll(journal: Journal, answer: 0 | 1 | 2 | 3 | 4) {
  for (const name of items)
    await item(journal, name)
      .getByRole('radio', { name: words(`checkIn.answer${answer}`), exact: true })
      .check();
}

test('six items and two on safety are answered in words, and what they come to is said in words', async ({
  openPage,
  context,
}) => {
  const journal = await begun(openPage, storedCheckIn(today.subtract({ days: 20 }), 4));
  const { page } = journal;
  await expect(page.getByRole('group')).toHaveCount(8);
  await expect(item(journal, 'foreseeing').locator('legend')).toBeFocused();
  await expectAccessible(page);
  await answerAll(journal, 2);
  await page.getByRole('checkbox', { name: words('checkIn.weighing') }).check();
  await journal.press(words('checkIn.keep'));
  await expect(journal.heading(words('checkIn.mixed'))).toBeFocused();
  await expect(page.getByText(words('checkIn.leaning', { theme: words('theme.consistency') }))).toBeVisible();
  await expect(page.getByText(words('checkIn.mirror'))).toBeVisible();
  await expect(page.getByText(words('checkIn.pointer'))).toBeVisible();
  await page.getByText(words('checkIn.asTable')).press('Enter');
  const table = page.getByRole('table', { name: words('checkIn.lines') });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('cell', { name: words('checkIn.answer4') })).toHaveCount(6);
  await expect(table.getByRole('cell', { name: words('checkIn.answer2') })).toHaveCount(6);
  await expectAccessible(page);
  const help = context.waitForEvent('page');
  await page.getByRole('link', { name: words('checkIn.pointerLink') }).press('Enter');
  await expect((await help).getByRole('heading', { name: words('help.findTitle') })).toBeInViewport();
  await expect((await help).getByRole('heading', { level: 1 })).not.toBeInViewport();
});

const unsafe = [
  ['sayNo', 'checkIn.sayNo_no'],
  ['sayNo', 'checkIn.sayNo_not_sure'],
  ['scared', 'checkIn.scared_yes'],
  ['scared', 'checkIn.scared_not_sure'],
] as const;
for (const [name, answer] of someOf(unsafe, 2, 'safety first')) {
  test(`safety comes first, at once and before all else: ${answer}`, async ({ openPage }) => {
    const journal = await begun(openPage, storedCheckIn(today.subtract({ days: 20 }), 4));
    const { page } = journal;
    await answerAll(journal, 4);
    await item(journal, name)
      .getByRole('radio', { name: words(answer), exact: true })
      .check();
    await expect(page.getByRole('status').filter({ hasText: words('help.afraidFirst') })).toBeVisible();
    await journal.press(words('checkIn.keep'));
    await expect(journal.heading(words('checkIn.safetyTitle'))).toBeFocused();
    await expect(page.getByText(words('checkIn.steadier'))).toHaveCount(0);
    await expect(journal.heading(words('checkIn.lines'))).toHaveCount(0);
    await expectAccessible(page);
    const stored = await storedIn(page, 'settings');
    expect(stored).toMatchObject({ settings: { gentleUntil: expect.stringMatching(/^\d{4}-/) } });
    expect(JSON.stringify(await storedIn(page, 'checkins'))).not.toMatch(/sayNo|scared/);
    await page.reload();
    await expect(journal.heading(words('journal.checkIn'))).toBeVisible();
    await expect(journal.heading(words('checkIn.lines'))).toHaveCount(0);
    await journal.page.getByRole('navigation').first().waitFor();
  });
}

const leaves = [
  ['with the card’s own way out', (journal) => journal.press(words('help.leave'))],
  ['by closing the tab', ({ page }) => page.close()],
  ['without keeping it', (journal) => journal.press(words('checkIn.leave'))],
  [
    'after the answer was taken back',
    (journal) =>
      item(journal, 'scared')
        .getByRole('radio', { name: words('checkIn.scared_no'), exact: true })
        .check(),
  ],
] satisfies [string, (journal: Journal) => Promise<void>][];
for (const [how, leave] of someOf(leaves, 1, 'left with safety'))
  test(`safety stays when the page is left ${how}, and the answers are stored nowhere`, async ({ openPage }) => {
    const journal = await begun(openPage, storedCheckIn(today.subtract({ days: 20 }), 4));
    const other = await openPage('popup.html');
    await item(journal, 'scared')
      .getByRole('radio', { name: words('checkIn.scared_yes'), exact: true })
      .check();
    await expect(journal.page.getByText(words('checkIn.aloneNow'))).toBeVisible();
    await leave(journal);
    await expect
      .poll(() => storedIn(other, 'settings'))
      .toMatchObject({ settings: { gentleUntil: expect.stringMatching(/^\d{4}-/) } });
    expect(Object.keys(await storedIn(other, 'checkins'))).toEqual([today.subtract({ days: 20 }).toString()]);
  });

test('the way out asks nothing, whatever else is being written and could not be kept @long', async ({ openPage }) => {
  const journal = await begun(openPage);
  const { page, sections } = journal;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await item(journal, 'scared')
    .getByRole('radio', { name: words('checkIn.scared_yes'), exact: true })
    .check();
  await sections.getByRole('link', { name: words('journal.notes') }).click();
  await journal.press(words('notes.hardAdd'));
  await journal.field(words('notes.hardName')).fill('The day we moved');
  await fillDisk(page);
  await journal.press(words('notes.page'));
  await page.keyboard.type('We sat');
  await expect(journal.alert).toHaveText(words('error.save'));
  await sections.getByRole('link', { name: words('journal.checkIn') }).click();
  await journal.press(words('help.leave'));
  await expect(page).toHaveURL('about:blank');
  expect(asked).toEqual([]);
});

test('none is offered before two weeks are over', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  await writeRecords(popup.page, { checkins: storedCheckIn(today.subtract({ days: 13 }), 2) });
  const journal = new Journal(await openPage('journal.html#check-in'));
  const tomorrow = today.add({ days: 1 });
  const date = { weekday: 'long', day: 'numeric', month: 'long', ...yearBeside(tomorrow, today) } as const;
  const next = tomorrow.toLocaleString('en-GB', date);
  await expect(journal.page.getByText(next, { exact: false })).toBeVisible();
  await expect(journal.button(words('checkIn.begin'))).toHaveCount(0);
});

test('where the disk is full, the answers stay, and are kept once there is room', async ({ openPage }) => {
  const journal = await begun(openPage);
  const { page, alert } = journal;
  await answerAll(journal, 4);
  const makeRoom = await fillDisk(page);
  await journal.press(words('checkIn.keep'));
  await expect(alert).toHaveText(words('error.save'));
  await expect(item(journal, 'understood').getByRole('radio', { name: words('checkIn.answer4') })).toBeChecked();
  await makeRoom();
  await journal.press(words('checkIn.keep'));
  await expect(journal.heading(words('checkIn.steadier'))).toBeFocused();
});

test('a single check-in is removed and brought back, by keyboard, and nothing of it is left meanwhile @long', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  const [old, last] = [today.subtract({ days: 40 }), today.subtract({ days: 5 })];
  await writeRecords(popup.page, { checkins: { ...storedCheckIn(old, 1), ...storedCheckIn(last, 3) } });
  const journal = new Journal(await openPage('journal.html#check-in'));
  const { page } = journal;
  const stored = () => storedIn(page, 'checkins');
  const before = await stored();
  await page.getByText(words('checkIn.all')).press('Enter');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .press('Enter');
  const removed = page.getByText(words('own.removed'));
  await expect(removed).toBeFocused();
  expect((await stored())[last.toString()]).toEqual({ removed: expect.any(String) });
  await expect(journal.button(words('checkIn.begin'))).toBeVisible();
  await expect(journal.heading(words('checkIn.lines'))).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(removed).toHaveCount(0);
  await expect(journal.heading(words('checkIn.lines'))).toBeVisible();
  expect(await stored()).toEqual(before);
});

test('what was answered is there again for whoever looks at another section, and is stored nowhere meanwhile @long', async ({
  openPage,
}) => {
  const journal = await begun(openPage);
  await answerAll(journal, 3);
  const scared = item(journal, 'scared').getByRole('radio', { name: words('checkIn.scared_not_sure'), exact: true });
  await scared.check();
  await journal.sections.getByRole('link', { name: words('journal.notes') }).press('Enter');
  await expect(journal.heading(words('journal.notes'))).toBeFocused();
  expect(await storedIn(journal.page, 'checkins')).toEqual({});
  await journal.sections.getByRole('link', { name: words('journal.checkIn') }).press('Enter');
  await expect(item(journal, 'understood').getByRole('radio', { name: words('checkIn.answer3') })).toBeChecked();
  await expect(scared).toBeChecked();
  await journal.press(words('checkIn.leave'));
  await expect(journal.button(words('checkIn.begin'))).toBeFocused();
  await journal.press(words('checkIn.begin'));
  await expect(item(journal, 'understood').getByRole('radio', { name: words('checkIn.answer3') })).not.toBeChecked();
});

import type { Page } from '@playwright/test';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { opening, words, yearBeside } from '../words.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { todayIn } from '../world/stored-day.ts';
import { storedPromise } from '../world/stored-journal.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = todayIn(noonZone);
const dueIn = (days: number) => ({ date: today.add({ days }), time: null });

async function opened(openPage: (path: string) => Promise<Page>, promises: Records['promises'] = {}) {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  await writeRecords(popup.page, { promises });
  await popup.page.close();
  const journal = new Journal(await openPage('journal.html#promises'));
  await expect(journal.heading(words('journal.promises'))).toBeFocused();
  return journal;
}

const promised = async ({ page }: Journal) =>
  Object.values(await storedIn(page, 'promises')) as Record<string, unknown>[];

async function write(journal: Journal, what: string, days: number) {
  await journal.button(words('promises.add')).press('Enter');
  await expect(journal.page.locator('#promise')).toBeFocused();
  await journal.page.keyboard.type(what);
  await journal.field(words('promises.by')).fill(today.add({ days }).toString());
  await journal.page.locator('#promise').press('Control+Home');
  await journal.button(words('promises.promise')).press('Enter');
}

test('a promise is asked about once, may be given a cushion, and is there then, by keyboard alone', async ({
  openPage,
}) => {
  const journal = await opened(openPage);
  await write(journal, 'Call my sister', 4);
  await expect(journal.heading(words('promises.smallTitle'))).toBeFocused();
  await expectAccessible(journal.page);
  await journal.page.keyboard.press('Tab');
  await journal.page.keyboard.press('Tab');
  await expect(journal.page.getByRole('button', { name: opening('promises.cushion') })).toBeFocused();
  await journal.page.keyboard.press('Enter');
  await expect(journal.heading('Call my sister')).toBeFocused();
  expect(await promised(journal)).toMatchObject([
    { what: 'Call my sister', due: { date: today.add({ days: 6 }).toString() }, asked: true },
  ]);
  await expectAccessible(journal.page);
});

test('made smaller, it is not asked about again; what was typed stays meanwhile @long', async ({ openPage }) => {
  const journal = await opened(openPage);
  await write(journal, 'Call everyone', 4);
  await journal.press(words('promises.smaller'));
  await expect(journal.page.locator('#promise')).toHaveValue('Call everyone');
  await journal.page.locator('#promise').fill('Call one');
  await journal.press(words('promises.promise'));
  await expect(journal.heading('Call one')).toBeFocused();
});

test('where five are open, a sixth is met with a kind question and no wall', async ({ openPage }) => {
  const journal = await opened(openPage, Object.assign({}, ...[1, 2, 3, 4, 5].map((n) => storedPromise(n, dueIn(n)))));
  await write(journal, 'A sixth', 2);
  await journal.press(words('promises.asIs', { date: shortDate(today.add({ days: 2 })) }));
  await expect(journal.heading(words('promises.manyTitle'))).toBeFocused();
  expect((await promised(journal)).filter(({ due }) => due !== null)).toHaveLength(5);
  await journal.press(words('promises.evenSo'));
  await expect(journal.heading('A sixth')).toBeFocused();
  expect(await promised(journal)).toHaveLength(6);
});

const shortDate = (date: Temporal.PlainDate) =>
  date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...yearBeside(date, today) });

test('one is kept, moved in time, missed with ways to mend it, or let go, and each is taken back', async ({
  openPage,
}) => {
  const journal = await opened(openPage, { ...storedPromise(1, dueIn(-1)) });
  const { page } = journal;
  for (const [name, said] of [
    ['kept', words('promises.said_kept')],
    ['missed', words('promises.said_missed')],
    ['let_go', words('promises.said_let_go')],
  ] as const) {
    await journal.press(words(`promises.${name}`));
    await expect(page.getByText(said)).toBeFocused();
    if (name === 'missed') await expect(page.getByText(words('promises.repair1'))).toBeVisible();
    await expectAccessible(page);
    await journal.press(words('options.undo'));
    await expect(journal.heading('Promise 1')).toBeFocused();
  }
  await journal.press(words('own.remove'));
  await expect(page.getByText(words('promises.said_removed'))).toBeFocused();
  await journal.press(words('options.undo'));
  await expect(journal.heading('Promise 1')).toBeFocused();
});

const doubleClicked = [
  ['removes a promise', words('own.remove')],
  ['says that one was kept', words('promises.kept')],
] as const;
for (const [what, name] of someOf(doubleClicked, 1, 'double click on a promise')) {
  test(`a double click on what ${what} does it of one, and Undo takes it back`, async ({ openPage }) => {
    const journal = await opened(openPage, Object.assign({}, ...[1, 2, 3].map((n) => storedPromise(n, dueIn(n)))));
    await journal.button(name).nth(1).dblclick({ delay: 75 });
    await expect(journal.page.locator('.answered')).toContainText('Promise 2');
    await expect(journal.button(name)).toHaveCount(2);
    await expect(journal.button(words('options.undo'))).toHaveCount(1);
    await journal.press(words('options.undo'));
    await expect(journal.heading('Promise 2')).toBeFocused();
    const open = (await promised(journal)).filter(({ due }) => due);
    expect(open.map(({ what }) => what).toSorted()).toEqual(['Promise 1', 'Promise 2', 'Promise 3']);
  });
}

test('another date that is found before it is due is as good as keeping it @long', async ({ openPage }) => {
  const journal = await opened(openPage, { ...storedPromise(1, dueIn(2)) });
  await journal.press(words('promises.move'));
  await journal.field(words('promises.moveEarly')).fill(today.add({ days: 9 }).toString());
  await journal.press(words('promises.moveIt'));
  await expect(journal.page.getByText(words('promises.said_renegotiated'))).toBeFocused();
  expect(await promised(journal)).toMatchObject([
    { due: { date: today.add({ days: 9 }).toString() }, past: [{ answer: 'renegotiated' }] },
  ]);
});

test('where the disk is full, that is said each time, and nothing that was typed is gone @long', async ({
  openPage,
}) => {
  const journal = await opened(openPage, { ...storedPromise(1, dueIn(2)) });
  const { page, alert } = journal;
  const makeRoom = await fillDisk(page);
  await journal.press(words('promises.kept'));
  await expect(alert).toHaveText(words('error.save'));
  await write(journal, 'Call my sister', 4);
  await journal.press(words('promises.asIs', { date: shortDate(today.add({ days: 4 })) }));
  await expect(alert).toHaveText(words('error.save'));
  await expect(page.getByText('Call my sister')).toBeVisible();
  await makeRoom();
  await journal.press(words('promises.asIs', { date: shortDate(today.add({ days: 4 })) }));
  await expect(journal.heading('Call my sister')).toBeFocused();
  await expect(alert).toHaveCount(0);
});

test('what another page has said of it meanwhile is not written over', async ({ openPage }) => {
  const journal = await opened(openPage, { ...storedPromise(1, dueIn(2)) });
  await journal.press(words('own.edit'));
  await journal.page.locator('#promise').fill('Call twice');
  const other = new Journal(await openPage('journal.html#promises'));
  await other.press(words('own.edit'));
  await other.page.locator('#promise').fill('Call thrice');
  await other.press(words('promises.keepChange'));
  await expect(other.heading('Call thrice')).toBeFocused();
  await journal.page.bringToFront();
  await journal.press(words('promises.keepChange'));
  await expect(journal.alert).toHaveText(`${words('journal.changed')} ${words('journal.keepOver')}`);
  await expect(journal.page.locator('#promise')).toHaveValue('Call twice');
  await expect(other.page.getByText(opening('promises.dueBy'))).toBeVisible();
  await journal.press(words('promises.keepChange'));
  await expect(journal.heading('Call twice')).toBeFocused();
});

test('a promise is kept as it is typed, gone on with after the page was closed, and made, by keyboard alone', async ({
  openPage,
}) => {
  const journal = await opened(openPage);
  await journal.button(words('promises.add')).press('Enter');
  await expect(journal.page.locator('#promise')).toBeFocused();
  expect(await promised(journal)).toEqual([]);
  await journal.page.keyboard.type(' Call my sis');
  await journal.page.close({ runBeforeUnload: false });

  const again = new Journal(await openPage('journal.html#promises'));
  await expect(again.page.getByText(words('draft.waiting'))).toBeVisible();
  await expect(again.page.getByText('Call my sis')).toBeVisible();
  await expectAccessible(again.page);
  await again.button(words('draft.goOn')).press('Enter');
  await expect(again.page.locator('#promise')).toBeFocused();
  await expect(again.page.locator('#promise')).toHaveValue(' Call my sis');
  await expect(again.page.getByText(words('draft.waiting'))).toHaveCount(0);
  await again.page.keyboard.press('End');
  await again.page.keyboard.type('ter');
  await again.field(words('promises.by')).fill(today.add({ days: 4 }).toString());
  await again.press(words('promises.promise'), words('promises.asIs', { date: shortDate(today.add({ days: 4 })) }));
  await expect(again.heading('Call my sister')).toBeFocused();
  expect(await promised(again)).toMatchObject([{ what: 'Call my sister' }]);
  expect(JSON.stringify(await promised(again))).not.toContain('draft');
});

test('what was begun of a promise and of a change waits for whoever leaves it, and is dropped on asking @long', async ({
  openPage,
}) => {
  const journal = await opened(openPage, storedPromise(1, dueIn(2)));
  const { page } = journal;
  await journal.press(words('own.edit'));
  await page.locator('#promise').fill('Call twice');
  await journal.sections.getByRole('link', { name: words('journal.notes') }).press('Enter');
  await expect(journal.heading(words('journal.notes'))).toBeFocused();
  await expect.poll(async () => JSON.stringify(await promised(journal))).toContain('Call twice');
  await page.reload();
  await journal.sections.getByRole('link', { name: words('journal.promises') }).press('Enter');
  await expect(journal.heading('Promise 1')).toBeVisible();
  await journal.press(words('draft.goOn'));
  await expect(page.locator('#promise')).toHaveValue('Call twice');
  await journal.press(words('promises.leave'));
  await expect(journal.heading('Promise 1')).toBeFocused();
  await journal.press(words('promises.dropBegun'));
  await expect(page.getByText(words('draft.waiting'))).toHaveCount(0);
  expect(JSON.stringify(await promised(journal))).not.toContain('Call twice');

  await journal.press(words('promises.add'));
  await page.locator('#promise').fill('Sing');
  await journal.press(words('promises.leave'));
  await expect(journal.button(words('promises.add'))).toBeFocused();
  await expect(page.getByText(words('draft.waiting'))).toBeVisible();
  await expectAccessible(page);
  await journal.press(words('promises.dropBegun'));
  await expect(page.getByText(words('draft.waiting'))).toHaveCount(0);
  expect(JSON.stringify(await promised(journal))).not.toContain('Sing');
});

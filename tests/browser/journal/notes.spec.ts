import type { Page } from '@playwright/test';
import { type Records, writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { fillDisk } from '../world/failing-storage.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { onPaper } from '../world/on-paper.ts';
import { storedIn } from '../world/stored.ts';
import { todayIn } from '../world/stored-day.ts';
import { storedHardDay, storedNote } from '../world/stored-journal.ts';

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = todayIn(noonZone);
const before = (days: number) => today.subtract({ days });

async function opened(openPage: (path: string) => Promise<Page>, notes: Records['notes'] = {}) {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/\S/);
  await writeRecords(popup.page, { notes });
  await popup.page.close();
  const journal = new Journal(await openPage('journal.html#notes'));
  await expect(journal.heading(words('journal.notes'))).toBeFocused();
  return journal;
}

const kept = async ({ page }: Journal) => JSON.stringify(await storedIn(page, 'notes'));

test('a note is kept as it is typed, gone on with later, and kept, by keyboard alone', async ({ openPage }) => {
  const journal = await opened(openPage);
  const { page } = journal;
  await journal.button(words('notes.page')).press('Enter');
  await expect(journal.field(words('notes.pageLabel'))).toBeFocused();
  await page.keyboard.type(' We sat in the kit');
  await expect.poll(() => kept(journal)).toContain(' We sat in the kit');
  await page.reload();
  await page.getByRole('button', { name: words('draft.goOn') }).press('Enter');
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue(' We sat in the kit');
  await page.keyboard.press('End');
  await page.keyboard.type('chen.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('We sat in the kitchen.')).toBeVisible();
  await expect(journal.entries.getByRole('heading').first()).toBeFocused();
  await expectAccessible(page);
});

test('what is removed can be brought back, changed and searched for in any script', async ({ openPage }) => {
  const journal = await opened(openPage, {
    ...storedNote(1, before(1), { text: 'मैंने हिंदी में लिखा' }),
    ...storedNote(2, before(2), { text: 'วันนี้เราคุยกันนานมาก', sort: 'noticed' }),
    ...storedNote(3, before(3), { text: 'Le café était fermé' }),
  });
  const { page, entries } = journal;
  const search = page.getByRole('searchbox', { name: words('notes.search') });
  for (const [typed, found] of [
    ['हिंदी', 'मैंने हिंदी में लिखा'],
    ['คุยกัน', 'วันนี้เราคุยกันนานมาก'],
    ['cafe', 'Le café était fermé'],
  ] as const) {
    await search.fill(typed);
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText(found);
  }
  await expect(page.getByRole('status').filter({ hasText: words('notes.found', 1) })).toBeVisible();
  await expectAccessible(page);
  await journal.press(words('own.remove'));
  await expect(page.getByText(words('own.removed'))).toBeFocused();
  expect(await kept(journal)).not.toContain('café');
  await journal.press(words('options.undo'));
  await expect(entries.filter({ hasText: 'Le café était fermé' })).toBeVisible();
  await expect(entries).toHaveCount(1);
  await search.fill('nowhere');
  await expect(page.getByRole('status').filter({ hasText: words('notes.found', 0) })).toBeVisible();
});

test('a question that was parked is looked at again after a day, and printed alone', async ({ openPage }) => {
  const journal = await opened(openPage, {
    ...storedNote(1, today, { sort: 'parked', text: 'Asked today?', written: Temporal.Now.instant() }),
    ...storedNote(2, before(1), { sort: 'parked', text: 'What did you mean?' }),
    ...storedNote(3, before(1), { text: 'Nobody else reads this.' }),
  });
  const { page } = journal;
  await expect(page.getByText(words('notes.lookAgain'))).toHaveCount(1);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await journal.press(words('notes.print'));
  await onPaper(page);
  await expect(page.getByText('What did you mean?')).toBeVisible();
  await expect(page.getByText('Nobody else reads this.')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText('Nobody else reads this.')).toBeVisible();
  await journal.press(words('notes.asked'));
  await expect(journal.heading(words('notes.parkedTitle'))).toBeFocused();
  await expect(page.getByText('What did you mean?')).toBeHidden();
});

test('a question that was asked is not printed, not even unfolded, and can be asked after all @long', async ({
  openPage,
}) => {
  const journal = await opened(openPage, {
    ...storedNote(1, before(1), { sort: 'parked', text: 'What did you mean?' }),
    ...storedNote(2, before(2), { sort: 'parked', text: 'Was it me?', parked: 'asked' }),
  });
  const { page } = journal;
  const asked = page.getByText('Was it me?');
  await page.getByText(words('notes.done')).press('Enter');
  await expect(asked).toBeVisible();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await journal.press(words('notes.print'));
  await onPaper(page);
  await expect(page.getByText('What did you mean?')).toBeVisible();
  await expect(asked).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await journal.press(words('notes.askAfterAll'));
  await expect(page.getByText(words('notes.done'))).toHaveCount(0);
  await expect(page.getByText(words('notes.lookAgain'))).toHaveCount(2);
});

test('a hard day is named, changed, removed and brought back', async ({ openPage }) => {
  const journal = await opened(openPage, storedHardDay(1, today.add({ days: 9 }), { name: 'Moving day' }));
  const { page } = journal;
  await journal.press(words('notes.hardAdd'));
  await journal.field(words('notes.hardDate')).focus();
  await page.keyboard.type('030520266');
  await expect(journal.field(words('notes.hardDate'))).toHaveValue(/^\d{4}-/);
  await journal.field(words('notes.hardDate')).fill('2026-05-03');
  await journal.field(words('notes.hardName')).fill('The day we lost him');
  await journal.field(words('notes.yearly')).check();
  await journal.press(words('notes.keep'));
  await expect(page.getByText('The day we lost him')).toBeVisible();
  expect(await kept(journal)).toContain('2026-05-03');
  await expectAccessible(page);
  await journal.button(words('own.remove')).last().click();
  await expect(page.getByText(words('own.removed'))).toBeFocused();
  await expect(page.getByText('Moving day')).toBeHidden();
  await journal.press(words('options.undo'));
  await expect(page.getByText('Moving day')).toBeVisible();
});

test('where the disk is full, that is said while one types, nothing is gone, and it is kept once there is room', async ({
  openPage,
}) => {
  const journal = await opened(openPage);
  const { page, alert } = journal;
  const makeRoom = await fillDisk(page);
  await journal.press(words('notes.page'));
  await page.keyboard.type('We sat');
  await expect(alert).toHaveText(words('error.save'));
  await journal.press(words('notes.leave'));
  await expect(page.getByText(words('own.leaveTitle'))).toBeFocused();
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('We sat');
  await expectAccessible(page);
  await journal.press(words('own.stay'));
  await expect(journal.field(words('notes.pageLabel'))).toBeFocused();
  await makeRoom();
  await journal.press(words('notes.keep'));
  await expect(page.getByText('We sat')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('where the records are gone, what is typed stays on the screen, and nothing is put in their place @long', async ({
  openPage,
}) => {
  const journal = await opened(openPage);
  const { page, alert } = journal;
  await journal.press(words('notes.page'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('tend');
        request.onsuccess = () => {
          const { result } = request;
          const tx = result.transaction([...result.objectStoreNames], 'readwrite');
          for (const name of result.objectStoreNames) tx.objectStore(name).clear();
          tx.oncomplete = () => {
            result.close();
            resolve(null);
          };
        };
      }),
  );
  await page.keyboard.type('We sat');
  await expect(alert).toHaveText(words('error.lost'));
  await journal.press(words('notes.keep'));
  await expect(alert).toHaveText(words('error.lost'));
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('We sat');
  expect(await storedIn(page, 'notes')).toEqual({});
  await page.close({ runBeforeUnload: false });
});

test('a note is begun from an idea, in Ideas and from Today, says what it is about and leads back to it @long', async ({
  openPage,
}) => {
  const ideas = await openPage('browse.html#COM-02');
  const unfolded = ideas.getByRole('button', { expanded: true }).and(ideas.locator('#title-COM-02'));
  await expect(unfolded).toBeFocused();
  const title = (await unfolded.textContent()) ?? '';
  const link = ideas.getByRole('link', { name: words('notes.writeOn') });
  await link.press('Enter');
  await expect(ideas).toHaveURL(/journal\.html#notes$/);
  const journal = new Journal(ideas);
  await expect(journal.field(words('notes.pageLabel'))).toBeFocused();
  await expect(ideas.getByRole('main').getByRole('link', { name: title })).toBeVisible();
  await expectAccessible(ideas);
  await ideas.keyboard.type('It went well.');
  await expect.poll(() => kept(journal)).toContain('It went well.');
  await ideas.reload();
  await expect(ideas.getByText(words('draft.waiting'))).toBeVisible();
  await expect(journal.field(words('notes.pageLabel'))).toHaveCount(0);
  await journal.press(words('draft.goOn'), words('notes.keep'));
  await expect(ideas.getByText('It went well.')).toBeVisible();
  expect(await kept(journal)).toContain('"strategy":"COM-02"');
  await ideas.getByRole('searchbox', { name: words('notes.search') }).fill('went well');
  await expect(ideas.getByText(words('notes.found', 1))).toBeVisible();
  await ideas.getByRole('main').getByRole('link', { name: title }).press('Enter');
  await expect(ideas).toHaveURL(/browse\.html#COM-02$/);
  await expect(ideas.getByRole('button', { name: title })).toBeFocused();

  const todayPage = await openPage('today.html');
  const of = await todayPage.getByRole('main').getByRole('heading', { level: 1 }).textContent();
  await todayPage.getByRole('link', { name: words('notes.writeOn') }).click();
  await expect(new Journal(todayPage).field(words('notes.pageLabel'))).toBeFocused();
  await expect(todayPage.getByRole('main').getByRole('link', { name: of ?? '' })).toBeVisible();
  await new Journal(todayPage).press(words('notes.leave'));
  await expect(new Journal(todayPage).button(words('notes.page'))).toBeFocused();
});

test('of many notes that are found the newest stand there, and others on asking @long', async ({ openPage }) => {
  const many = Array.from({ length: 25 }, (_, index) =>
    storedNote(index + 1, before(index), { text: `We sang ${index}` }),
  );
  const { page, entries } = await opened(openPage, Object.assign({}, ...many));
  await page.getByRole('searchbox', { name: words('notes.search') }).fill('sang');
  await expect(page.getByText(words('notes.found', 25))).toBeVisible();
  await expect(entries).toHaveCount(20);
  await page.getByRole('button', { name: words('notes.more') }).press('Enter');
  await expect(entries).toHaveCount(25);
  await expect(entries.nth(19).getByRole('heading')).toBeFocused();
});

test('what is typed in one window is not written over by another, and each can go on with its own', async ({
  openPage,
}) => {
  const journal = await opened(openPage, storedNote(1, before(1), { text: 'It rained' }));
  await journal.press(words('own.edit'));
  const other = new Journal(await openPage('journal.html#notes'));
  await other.press(words('own.edit'));
  await other.page.keyboard.type(' all day');
  await expect.poll(() => kept(other)).toContain('It rained all day');
  await journal.page.bringToFront();
  await journal.page.keyboard.type(' at night');
  await expect(journal.alert).toHaveText(`${words('journal.changed')} ${words('notes.keepApart')}`);
  await journal.press(words('notes.keep'));
  await expect(journal.page.getByText('It rained at night')).toBeVisible();
  await journal.press(words('draft.goOn'));
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('It rained all day');
});

test('what is being written stays in sight where another window removes it, or answers it @long', async ({
  openPage,
}) => {
  const journal = await opened(openPage, {
    ...storedHardDay(1, today.add({ days: 9 }), { name: 'Moving day' }),
    ...storedNote(1, before(1), { text: 'It rained' }),
    ...storedNote(2, before(1), { sort: 'parked', text: 'What did you mean?' }),
  });
  const { page } = journal;
  const other = new Journal(await openPage('journal.html#notes'));
  const inParked = (one: Journal) => one.page.locator('.parked');
  await page.bringToFront();
  await journal.button(words('own.edit')).last().click();
  await journal.field(words('notes.hardName')).fill('The day we moved');
  await inParked(journal)
    .getByRole('button', { name: words('own.edit') })
    .click();
  await expect(journal.field(words('notes.parkedLabel'))).toBeFocused();
  await other.page.bringToFront();
  await other.press(words('notes.asked'));
  await other.button(words('own.remove')).last().click();
  await expect(other.page.getByText(words('own.removed'))).toBeFocused();
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'Moving day' })).toHaveCount(0);
  await expect(journal.field(words('notes.hardName'))).toHaveValue('The day we moved');
  await expect(journal.field(words('notes.parkedLabel'))).toBeVisible();
  await inParked(journal)
    .getByRole('button', { name: words('notes.leave') })
    .click();
  await journal.button(words('own.edit')).first().click();
  await expect(journal.field(words('notes.pageLabel'))).toBeFocused();
  await other.page.bringToFront();
  await other.button(words('own.remove')).first().click();
  await expect.poll(() => kept(other)).not.toContain('It rained');
  await page.bringToFront();
  // It stands apart from the list once this page has read that the note is gone: nothing is typed while that is drawn.
  const inList = page.getByRole('listitem').getByRole('textbox', { name: words('notes.pageLabel') });
  await expect(inList).toHaveCount(0);
  await journal.field(words('notes.pageLabel')).fill('It snowed');
  await expect(journal.alert).toHaveText(words('journal.removed'));
  await page
    .locator('form', { has: journal.field(words('notes.pageLabel')) })
    .getByRole('button', { name: words('notes.keep') })
    .click();
  await expect(page.getByText('It snowed')).toBeVisible();
  expect(await kept(journal)).toContain('It snowed');
  await page.close({ runBeforeUnload: false });
});

test('what could not be kept stays where another note is begun or changed @long', async ({ openPage }) => {
  const journal = await opened(openPage, storedNote(1, before(1), { text: 'It rained' }));
  const { page, alert } = journal;
  await fillDisk(page);
  await journal.press(words('notes.page'));
  await page.keyboard.type('We sat');
  await expect(alert).toHaveText(words('error.save'));
  await journal.press(words('own.edit'));
  await expect(journal.field(words('notes.pageLabel'))).toBeFocused();
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('We sat');
  await journal.press(words('notes.noticed'));
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('We sat');
  await expect(alert).toHaveText(words('error.save'));
  await page.close({ runBeforeUnload: false });
});

test('who goes from one note to another finds the first one begun @long', async ({ openPage }) => {
  const journal = await opened(openPage, {
    ...storedNote(1, before(1), { text: 'It rained' }),
    ...storedNote(2, before(2), { text: 'It snowed' }),
  });
  await journal.button(words('own.edit')).first().click();
  await journal.page.keyboard.type(' all day');
  await journal.press(words('own.edit'));
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('It snowed');
  await journal.press(words('draft.goOn'));
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('It rained all day');
});

test('a second press of Keep or Undo does nothing more @long', async ({ openPage }) => {
  const journal = await opened(openPage, storedNote(1, before(1), { text: 'It rained' }));
  await journal.press(words('notes.hardAdd'));
  await journal.field(words('notes.hardDate')).fill('2026-05-03');
  await journal.button(words('notes.keep')).dblclick();
  await expect(journal.page.getByRole('status').filter({ hasText: words('notes.kept') })).toBeVisible();
  expect(Object.keys(await storedIn(journal.page, 'notes'))).toHaveLength(2);
  await journal.button(words('own.remove')).first().click();
  await journal.button(words('options.undo')).dblclick();
  await expect(journal.page.getByText('It rained')).toHaveCount(1);
  expect((await kept(journal)).match(/It rained/g)).toHaveLength(1);
});

test('Undo that is pressed while the page still reads after the removal brings it back @long', async ({ openPage }) => {
  const journal = await opened(openPage, storedNote(1, before(1), { text: 'It rained' }));
  await journal.page.evaluate(
    ([remove, undo]) => {
      const named = (name: string | undefined) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      // In the very moment in which there is something to press.
      new MutationObserver((_changes, watch) => {
        const button = named(undo);
        if (button) watch.disconnect();
        button?.click();
      }).observe(document.body, { childList: true, subtree: true });
      named(remove)?.click();
    },
    [words('own.remove'), words('options.undo')],
  );
  await expect(journal.page.getByRole('status').filter({ hasText: words('promises.back') })).toBeVisible();
  await expect(journal.page.getByText('It rained')).toHaveCount(1);
  await expect(journal.page.getByText(words('own.removed'))).toHaveCount(0);
});

test('what is being written stays in sight while one searches @long', async ({ openPage }) => {
  const journal = await opened(openPage, {
    ...storedNote(1, before(1), { text: 'It rained' }),
    ...storedHardDay(2, today.add({ days: 9 }), { name: 'Moving day' }),
  });
  const { page } = journal;
  const search = page.getByRole('searchbox', { name: words('notes.search') });
  await journal.press(words('notes.hardAdd'));
  await journal.field(words('notes.hardName')).fill('The day we moved');
  await journal.press(words('notes.page'));
  await journal.field(words('notes.pageLabel')).fill('As it rained, ');
  for (const typed of ['rained', 'nowhere', '']) {
    await search.fill(typed);
    await expect(search).toBeFocused();
    await expect(journal.field(words('notes.pageLabel'))).toHaveValue('As it rained, ');
    await expect(journal.field(words('notes.pageLabel'))).toHaveCount(1);
    await expect(journal.field(words('notes.hardName'))).toHaveValue('The day we moved');
  }
  await search.fill('rained');
  await journal.button(words('own.edit')).click();
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('It rained');
  await search.fill('nowhere');
  await expect(journal.field(words('notes.pageLabel'))).toHaveValue('It rained');
  await expectAccessible(page);
  await page.close({ runBeforeUnload: false });
});

import type { Page } from '@playwright/test';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Browse } from '../pages/browse.ts';
import { Journal } from '../pages/journal.ts';
import { Popup } from '../pages/popup.ts';
import { words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

/** What is written or taken back in one window while another one is open with the same. */

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const today = () => todayIn(noonZone);
const storedDay = async (page: Page) => (await storedIn(page, 'days'))[today().toString()];
const alert = ({ page }: { page: Page }) => page.getByRole('alert');

async function twoTodays(openPage: (path: string) => Promise<Page>): Promise<[Popup, Popup]> {
  const both: [Popup, Popup] = [new Popup(await openPage('today.html')), new Popup(await openPage('today.html'))];
  for (const one of both) await expect(one.next).toHaveText(/\S/);
  return both;
}

const half = ({ page }: Popup, which: 'when' | 'will') => page.getByLabel(words(`plan.${which}`), { exact: true });

async function openPlan(popup: Popup): Promise<void> {
  await popup.page.bringToFront();
  await popup.button(words('popup.more')).click();
  await popup.button(words('more.plan')).click();
  await expect(half(popup, 'when')).toHaveValue('');
}

async function keepPlan(popup: Popup, when: string, will: string): Promise<void> {
  await popup.page.bringToFront();
  await half(popup, 'when').fill(when);
  await half(popup, 'will').fill(will);
  await popup.button(words('tried.keep')).click();
}

test('a plan that one window kept is shown by the other, and not written over by one that was begun there', async ({
  openPage,
}) => {
  const [one, two] = await twoTodays(openPage);
  await openPlan(two);
  await openPlan(one);
  await keepPlan(one, 'after dinner', 'ask about her day');
  await expect(one.page.getByText(words('plan.kept'))).toBeVisible();
  await keepPlan(two, 'at noon', 'write to her');
  await expect(alert(two)).toHaveText(words('journal.changed'));
  await expect(half(two, 'will')).toHaveValue('write to her');
  expect(await storedDay(two.page)).toMatchObject({ plan: { when: 'after dinner' } });
  await two.button(words('tried.cancel')).click();
  await expect(two.page.getByText('ask about her day')).toBeVisible();
  await expect(two.page.getByText(words('draft.waiting'))).toBeVisible();
});

test('a line that one window is typing is shown by the other, and not written over by what is typed there @long', async ({
  openPage,
}) => {
  const [one, two] = await twoTodays(openPage);
  const line = 'Long words that I wrote in the first window.';
  await two.button(words('popup.tried')).click();
  await expect(two.line()).toBeVisible();
  await one.button(words('popup.tried')).click();
  await one.line().fill(line);
  await expect.poll(() => storedDay(one.page)).toMatchObject({ draft: { line } });
  await one.line().fill(`${line} And more.`);
  await expect.poll(() => storedDay(one.page)).toMatchObject({ draft: { line: `${line} And more.` } });
  await two.line().fill('x');
  await expect(alert(two)).toHaveText(words('journal.changed'));
  expect(await storedDay(two.page)).toMatchObject({ draft: { line: `${line} And more.` } });
  await expect(alert(one)).toHaveCount(0);
  // What could not be kept is not lost with its tab before somebody was asked.
  const asked = two.page.waitForEvent('dialog');
  await two.page.keyboard.press('End');
  await two.page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await expect(two.line()).toHaveValue('x');
  await two.line().fill('');
  await two.button(words('tried.cancel')).click();
  await two.button(words('draft.goOn')).click();
  await expect(two.line()).toHaveValue(`${line} And more.`);
});

test('an own idea takes what both windows changed; the same changed twice is refused, and so is a removed one @long', async ({
  openPage,
}) => {
  const one = new Browse(await openPage('browse.html'));
  await one.write('Tea', 'Drink it together.');
  await expect(one.button('Tea')).toBeFocused();
  const two = new Browse(await openPage('browse.html'));
  await two.unfold('Tea', words('browse.ownGroup'));
  await two.act('Tea', words('own.edit'));
  await two.field(words('own.why')).fill('It is warm.');
  await one.act('Tea', words('own.edit'));
  await one.field(words('own.title')).fill('Tea outside');
  await one.button(words('tried.keep')).click();
  await expect(one.button('Tea outside')).toBeFocused();
  await two.field(words('own.title')).fill('Tea at home');
  await two.button(words('tried.keep')).click();
  await expect(alert(two)).toHaveText(`${words('journal.changed')} ${words('journal.keepOver')}`);
  await expect(two.field(words('own.why'))).toHaveValue('It is warm.');
  await two.field(words('own.title')).fill('Tea');
  await two.button(words('tried.keep')).click();
  await expect(two.idea('Tea outside')).toContainText('It is warm.');

  await two.act('Tea outside', words('own.edit'));
  await two.field(words('own.why')).fill('It is calm.');
  await expect(one.idea('Tea outside')).toContainText('It is warm.');
  await one.act('Tea outside', words('own.remove'));
  await two.button(words('tried.keep')).click();
  await expect(alert(two)).toHaveText(`${words('journal.removed')} ${words('own.keepApart')}`);
  await expect(two.field(words('own.why'))).toHaveValue('It is calm.');
  expect(Object.values(await storedIn(two.page, 'marks'))).toEqual([{ removed: expect.any(String) }]);
});

test('the form of an own idea says that the site’s data was cleared, and keeps what was typed @long', async ({
  openPage,
  context,
}) => {
  const browse = new Browse(await openPage('browse.html'));
  const { page } = browse;
  await browse.button(words('own.write')).click();
  await browse.field(words('own.title')).fill('Bread');
  await browse.field(words('own.today')).fill('Bake it together.');
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await browse.button(words('tried.keep')).click();
  await expect(alert(browse)).toHaveText(words('error.lost'));
  await expect(browse.field(words('own.today'))).toHaveValue('Bake it together.');
  await page.close({ runBeforeUnload: false });
});

test('an idea that a newer Tend has marked is left as it is, and that is said @long', async ({ openPage }) => {
  const page = await openPage('popup.html');
  await expect(new Popup(page).next).toHaveText(/\S/);
  const body = { id: 'COM-01', saved: true, hidden: true };
  const newer = { kind: 'mark', version: 9, changed: '2026-01-02T03:04:05Z', body };
  await writeRecords(page, { marks: { 'mark/COM-01': newer } });
  const browse = new Browse(await openPage('browse.html#COM-01'));
  await browse.button(words('more.save')).first().click();
  await expect(alert(browse)).toHaveText(words('error.newer'));
});

test('what is written in a tool stays where a check-in puts safety first meanwhile, until none of it is left @long', async ({
  openPage,
}) => {
  const page = await openPage('practice.html#soft-start');
  await page.getByRole('button', { name: words('gate.yes'), exact: true }).click();
  const happened = page.getByLabel(words('softStart.happened'), { exact: true });
  await happened.fill('the plan changed');
  const unwritten = await openPage('practice.html#turns');
  const journal = new Journal(await openPage('journal.html#check-in'));
  await journal.press(words('checkIn.begin'));
  const scared = journal.page.getByRole('group', { name: words('checkIn.scared') });
  await scared.getByRole('radio', { name: words('checkIn.scared_yes'), exact: true }).check();
  const said = (words: string) => page.getByRole('status').filter({ hasText: words });
  await page.bringToFront();
  await expect(said(words('practice.writtenStays')).getByRole('link', { name: words('help.link') })).toBeVisible();
  await expect(happened).toHaveValue('the plan changed');
  await expectAccessible(page);
  await page.getByRole('link', { name: words('practice.all') }).click();
  await page.getByRole('link', { name: words('toolName.soft_start') }).click();
  await page.getByRole('button', { name: words('practice.keep'), exact: true }).click();
  await expect(said(words('practice.said.kept'))).toBeVisible();
  await expect(happened).toHaveValue('the plan changed');
  await happened.fill('');
  const gone = (tool: string) => words('practice.notOffered', { tool });
  await expect(said(gone(words('toolName.soft_start')))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('practice.heading'));
  await unwritten.bringToFront();
  const line = unwritten.getByRole('status').filter({ hasText: gone(words('toolName.turns')) });
  await expect(line.getByRole('link', { name: words('help.link') })).toBeVisible();
});

test('Undo of "Not sure" leaves what the check-in set since', async ({ openPage }) => {
  const page = await openPage('popup.html');
  await expect(new Popup(page).title).toBeVisible();
  await writeRecords(page, { days: dayWith(today(), 'CON-24', {}) });
  await page.close();
  const one = new Popup(await openPage('today.html'));
  await expect(one.title).toHaveText(words('gate.question'));
  await one.button(words('gate.notSure')).click();
  await expect(one.page.getByText(words('gate.gentle'))).toBeVisible();
  const title = (await one.title.textContent()) ?? '';
  const journal = new Journal(await openPage('journal.html#check-in'));
  await journal.press(words('checkIn.begin'));
  const scared = journal.page.getByRole('group', { name: words('checkIn.scared') });
  await scared.getByRole('radio', { name: words('checkIn.scared_yes'), exact: true }).check();
  await journal.press(words('checkIn.keep'));
  await expect(journal.heading(words('checkIn.safetyTitle'))).toBeFocused();
  await one.button(words('options.undo')).click();
  await expect(one.page.getByText(words('gate.stays'))).toBeVisible();
  await expect(one.title).toHaveText(title);
  expect((await storedIn(one.page, 'settings')).settings).toMatchObject({ gentleUntil: expect.stringMatching(/^\d/) });
});

test('Undo of "Not for me" leaves what was picked since @long', async ({ openPage }) => {
  const one = new Popup(await openPage('today.html'));
  await expect(one.next).toHaveText(/\S/);
  await one.button(words('popup.more')).click();
  await one.button(words('more.notForMe')).click();
  await expect(one.page.getByText(words('more.hidden'))).toBeVisible();
  const shown = await one.title.textContent();
  const browse = new Browse(await openPage('browse.html'));
  const free = ['Send one true reassurance', 'Name the fear in one line'];
  const title = free.find((name) => name !== shown) ?? '';
  await browse.unfold(title);
  await browse.act(title, words('browse.pick'));
  await expect(one.title).toHaveText(title);
  await one.button(words('options.undo')).click();
  await expect(one.page.getByText(words('more.ideaStays'))).toBeVisible();
  await expect(one.title).toHaveText(title);
});

import type { Locator, Page } from '@playwright/test';
import { someOf } from '../../luck.ts';
import { beginning, opening, words } from '../words.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string): Locator => page.getByRole('main').getByRole('link', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Goes to a tool by keyboard, past the question that stands before it. */
async function open(page: Page, name: string): Promise<void> {
  await link(page, name).press('Enter');
  await expect(h1(page)).not.toHaveText(words('practice.heading'));
  if ((await h1(page).textContent()) !== name) await button(page, words('gate.yes')).press('Enter');
  await expect(h1(page)).toHaveText(name);
  await expect(h1(page)).toBeFocused();
}

test('a tool that touches conflict asks first, once while the page is open', async ({ openPage }) => {
  const page = await openPage('practice.html');
  await link(page, words('toolName.soft_start')).press('Enter');
  await expect(h1(page)).toHaveText(words('gate.question'));
  await expect(h1(page)).toBeFocused();
  await expectAccessible(page);
  await button(page, words('gate.yes')).press('Enter');
  await expect(h1(page)).toHaveText(words('toolName.soft_start'));
  // A key that is pressed while the focus moves here is nobody's.
  await expect(h1(page)).toBeFocused();
  await link(page, words('practice.all')).press('Enter');
  await expect(h1(page)).toHaveText(words('practice.heading'));
  await expect(h1(page)).toBeFocused();
  await link(page, words('toolName.repair')).press('Enter');
  await expect(h1(page)).toHaveText(words('toolName.repair'));
});

test('after "No", only tools for oneself alone are offered, also to who knows the address of another', async ({
  openPage,
}) => {
  const page = await openPage('practice.html#turns');
  await button(page, words('gate.no')).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words('practice.gentle') })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: words('help.link') })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    words('toolName.before_you_send'),
    words('toolName.urge'),
    words('toolName.breaths'),
  ]);
  const again = await openPage('practice.html#turns');
  await expect(h1(again)).toHaveText(words('practice.heading'));
});

test('takes "No" back where a finger slipped @long', async ({ openPage }) => {
  const page = await openPage('practice.html#turns');
  await button(page, words('gate.no')).press('Enter');
  await button(page, words('options.undo')).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words('browse.said.notGentle') })).toBeVisible();
  await expect(h1(page)).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: words('toolName.turns') })).toBeVisible();
});

test('a soft start: four lines become one text, which can be changed and is copied with one key', async ({
  openPage,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openPage('practice.html');
  await open(page, words('toolName.soft_start'));
  const text = field(page, words('practice.text'));
  await field(page, words('softStart.happened')).fill('the plan changed.');
  await field(page, words('softStart.felt')).fill('left out');
  await field(page, words('softStart.like')).fill('us to talk on Fridays');
  await field(page, words('softStart.theirs')).fill('it was a long day');
  const whole = [
    words('softText.when', {
      happened: 'the plan changed',
      feeling: words('softText.felt', { felt: 'left out' }),
    }),
    words('softText.theirs', { theirs: 'it was a long day' }),
    words('softText.like', { words: 'us to talk on Fridays' }),
  ].join(' ');
  await expect(text).toHaveValue(whole);
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: words('practice.said.copied') })).toBeVisible();
  expect(await clipboard(page)).toBe(whole);
  await text.fill('My own words');
  await field(page, words('softStart.felt')).fill('sad');
  await expect(text).toHaveValue('My own words');
  await button(page, words('practice.anew')).press('Enter');
  await expect(text).toHaveValue(whole.replace('left out', 'sad'));
  await expect(button(page, words('practice.back'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('My own words');
  expect(await storedIn(page, 'notes')).toEqual({});
});

test('making it right: a part that is empty leaves no gap, and nothing asks to be forgiven @long', async ({
  openPage,
}) => {
  const page = await openPage('practice.html');
  await open(page, words('toolName.repair'));
  const text = field(page, words('practice.text'));
  await field(page, words('repair.fix')).fill('set an alarm');
  await expect(text).toHaveValue(words('repairText.fix', { words: 'set an alarm' }));
  await field(page, words('repair.did')).fill('came home late');
  await page.getByLabel(words('repair.date'), { exact: true }).fill('2030-12-06');
  await expect(text).toHaveValue(
    new RegExp(`^I came home late\\. ${words('repairText.sorry')} What I will do, by Friday, .+: set an alarm\\.$`),
  );
  await expect(text).not.toHaveValue(/forgive/i);
  await button(page, words('practice.keep')).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: words('practice.said.kept') })).toBeVisible();
  expect(JSON.stringify(await storedIn(page, 'notes'))).toContain('came home late');
});

test('making it right: whatever year is typed, what was written stays and goes on with what is typed @long', async ({
  openPage,
}) => {
  const page = await openPage('practice.html');
  await open(page, words('toolName.repair'));
  await field(page, words('repair.fix')).fill('set an alarm');
  await page.getByLabel(words('repair.date'), { exact: true }).focus();
  await page.keyboard.type('010120266');
  await field(page, words('repair.did')).fill('came home late');
  await expect(field(page, words('practice.text'))).toHaveValue(/^I came home late\..+set an alarm/);
});

test('each text that is kept is a note, and one that was gone on with is the same note @long', async ({ openPage }) => {
  const page = await openPage('practice.html');
  await open(page, words('toolName.urge'));
  const texts = async () => Object.values(await storedIn(page, 'notes')).map((one) => Reflect.get(Object(one), 'text'));
  const text = field(page, words('urge.question'));
  const keep = button(page, words('practice.keep'));
  await text.fill('I came home late.');
  await keep.dblclick();
  await expect.poll(texts).toEqual(['I came home late.']);
  await text.fill('I came home late. I’m sorry.');
  await keep.press('Enter');
  await expect.poll(texts).toEqual(['I came home late. I’m sorry.']);
  await text.fill('The plan for Sunday changed.');
  await keep.press('Enter');
  await expect
    .poll(async () => (await texts()).toSorted())
    .toEqual(['I came home late. I’m sorry.', 'The plan for Sunday changed.']);
});

test('making it right may become a promise: it waits in the journal, to be changed, and is kept only there', async ({
  openPage,
  context,
}) => {
  const page = await openPage('practice.html');
  await open(page, words('toolName.repair'));
  const offer = button(page, words('repair.promise'));
  await expect(offer).toHaveAttribute('aria-disabled', 'true');
  await field(page, words('repair.fix')).press('Control+Home');
  await page.keyboard.type('set an alarm for the train');
  await page.getByLabel(words('repair.date'), { exact: true }).fill('2030-12-06');
  const coming = context.waitForEvent('page');
  await offer.press('Enter');
  const journal = await coming;
  await journal.bringToFront();
  await expect(journal.locator('#promise')).toBeFocused();
  await expect(journal.locator('#promise')).toHaveValue('set an alarm for the train');
  await expect(journal.getByLabel(words('promises.by'), { exact: true })).toHaveValue('2030-12-06');
  expect(journal.url()).not.toContain('alarm');
  expect(Object.values(await storedIn(journal, 'promises'))).toEqual([]);
  await expectAccessible(journal);
  await journal.keyboard.press('End');
  await journal.keyboard.type(', every day');
  await button(journal, words('promises.promise')).press('Enter');
  await journal.getByRole('button', { name: opening('promises.asIs') }).press('Enter');
  await expect(journal.getByRole('heading', { name: 'set an alarm for the train, every day' })).toBeFocused();
  expect(Object.values(await storedIn(journal, 'promises'))).toMatchObject([
    { what: 'set an alarm for the train, every day', due: { date: '2030-12-06' } },
  ]);
  const again = await openPage('journal.html#promises');
  await expect(button(again, words('promises.add'))).toBeVisible();
  await expect(again.locator('#promise')).toHaveCount(0);
});

test('listening in turns: both press, one speaks while time runs, the other says back, and then they swap', async ({
  openPage,
}) => {
  const page = await openPage('practice.html');
  await open(page, words('toolName.turns'));
  const step = page.getByRole('heading', { level: 2 });
  const before = JSON.stringify(await storedIn(page, 'days'));
  await button(page, words('turns.firstReady')).press('Enter');
  await expect(button(page, words('turns.firstReady'))).toHaveAttribute('aria-pressed', 'true');
  await expect(step).toHaveText(words('turns.ready'));
  await button(page, words('turns.secondReady')).press('Enter');
  await expect(step).toHaveText(words('turns.firstSpeaks'));
  await expect(step).toBeFocused();
  await expect(page.getByRole('timer')).toHaveText(/^1:5\d$/);
  await expectAccessible(page);
  await button(page, words('timer.stop')).press('Enter');
  await expect(button(page, words('timer.goOn'))).toBeFocused();
  await button(page, words('turns.finish')).press('Enter');
  await expect(step).toHaveText(words('turns.secondSaysBack'));
  await expect(page.getByText(words('turns.backWords'))).toBeVisible();
  await button(page, words('turns.notQuite')).press('Enter');
  await expect(page.getByRole('timer')).toHaveText(/^0:5\d$/);
  await button(page, words('turns.finish')).press('Enter');
  await expect(button(page, words('turns.gotIt'))).toBeVisible();
  await expect(step).toBeFocused();
  await button(page, words('turns.gotIt')).press('Enter');
  await button(page, words('turns.swap')).press('Enter');
  await expect(step).toHaveText(words('turns.secondSpeaks'));
  await button(page, words('turns.finish')).press('Enter');
  await expect(step).toBeFocused();
  await button(page, words('turns.gotIt')).press('Enter');
  await expect(step).toHaveText(words('turns.done'));
  await button(page, words('turns.anew')).press('Enter');
  await expect(step).toHaveText(words('turns.ready'));
  expect(JSON.stringify(await storedIn(page, 'days'))).toBe(before);
  expect(await storedIn(page, 'notes')).toEqual({});
});

const timed = [
  ['third_person', 'thirdPerson.text', /^6:5\d$/],
  ['urge', 'urge.question', /^9:5\d$/],
] as const;
for (const [tool, label, time] of someOf(timed, 1, 'timed tool')) {
  test(`${tool}: time runs beside a page of one’s own, and goes on while another tool is in front`, async ({
    openPage,
  }) => {
    const page = await openPage('practice.html');
    await open(page, words(`toolName.${tool}`));
    await button(page, words('timer.start')).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: words('timer.begun') })).toBeAttached();
    await expect(page.getByRole('timer')).toHaveText(time);
    await field(page, words(label)).fill('Only for me.');
    await expectAccessible(page);
    await link(page, words('practice.all')).press('Enter');
    await open(page, words(`toolName.${tool}`));
    await expect(field(page, words(label))).toHaveValue('Only for me.');
    await expect(button(page, words('timer.stop'))).toBeVisible();
  });
}

test('five breaths are led in words, and in motion only for who likes it', async ({ openPage }) => {
  const page = await openPage('practice.html');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, words('toolName.breaths'));
  const said = page.getByRole('status').filter({ hasText: words('breaths.in') });
  await button(page, words('breaths.start')).press('Enter');
  await expect(said).toBeVisible();
  await expect(page.locator('.breath')).toBeHidden();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(page.locator('.breath')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: words('breaths.out') })).toBeVisible();
  await expect(page.getByText(beginning(words('breaths.count', { number: 1, all: 5 })))).toBeVisible();
  await expectAccessible(page);
  await button(page, words('breaths.stop')).press('Enter');
  await expect(button(page, words('breaths.start'))).toBeFocused();
});

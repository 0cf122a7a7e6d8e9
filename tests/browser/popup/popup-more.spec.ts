import type { Page } from '@playwright/test';
import type { Day } from '../../../core/day/day.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { Popup } from '../pages/popup.ts';
import { expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';
import { dayWith, todayIn } from '../world/stored-day.ts';

test.use({ timezoneId: 'Asia/Kathmandu', locale: 'en-GB' });

const zone = 'Asia/Kathmandu';

const today = () => todayIn(zone);
const todayWith = (strategy: StrategyId, change: Partial<Day> = {}) => dayWith(today(), strategy, change);

const dayOf = async (popup: Popup) =>
  (await storedIn(popup.page, 'days'))[today().toString()] as Record<string, unknown>;

test('while nothing was said, what the popup says takes no room', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('More').click();
  await expect(popup.button('Copy to share')).toBeVisible();
  await expect(popup.page.locator('.said')).toHaveCSS('display', 'none');
  await popup.button('Copy to share').click();
  await expect(popup.page.locator('.said')).toBeVisible();
});

test('says why this one today', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.page.getByText('Why we say this').click();
  await expect(popup.page.getByText(/^Why today\? \S/)).toBeVisible();
});

test('saves, and takes off again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('More').click();
  await expectAccessible(popup.page);
  await popup.button('Save it').click();
  await expect(popup.button('Saved')).toHaveAttribute('aria-pressed', 'true');
  const [mark] = Object.values(await storedIn(popup.page, 'marks'));
  expect(mark).toMatchObject({ saved: true, hidden: false });
  await popup.button('Saved').click();
  await expect(popup.button('Save it')).toHaveAttribute('aria-pressed', 'false');
});

test('"Not for me" brings another one, and can be undone', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button('More').click();
  await popup.button('Not for me').click();
  await expect(popup.title).not.toHaveText(first);
  await expect(popup.page.getByText('You won’t see that one again.')).toBeVisible();
  await popup.button('Undo').click();
  await expect(popup.title).toHaveText(first);
  await expect(new Popup(await openPage('popup.html')).title).toHaveText(first);
});

test('"Not today" keeps the idea, and a nudge has no reason to come any more', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button('More').click();
  await popup.button('Not today').click();
  await expect(popup.page.getByText('All right. It stays here if you change your mind.')).toBeVisible();
  await expect(popup.title).toHaveText(first);
  const day = Temporal.Now.plainDateISO(zone).equals(today()) ? 'tomorrow' : 'today';
  await expect(popup.next).toHaveText(new RegExp(`^Next: ${day}, about`));
  await expectAccessible(popup.page);
  const again = new Popup(await openPage('popup.html'));
  await again.button('I tried it').click();
  await again.page.getByRole('radio', { name: 'Went okay' }).check();
  await again.button('Keep it').click();
  await expect(again.page.getByText('Saved. You did your part today.')).toBeVisible();
});

test('brings one for how the person feels, once a day', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const first = (await popup.title.textContent()) ?? '';
  await popup.button('More').click();
  await popup.button('One for how I feel').click();
  await expectAccessible(popup.page);
  await popup.button('Tired').click();
  await expect(popup.title).not.toHaveText(first);
  await popup.page.getByText('Why we say this').click();
  await expect(popup.page.getByText('It fits how you said you feel.')).toBeVisible();
  await popup.button('More').click();
  await expect(popup.button('One for how I feel')).toHaveCount(0);
});

test('copies a card to share, with nothing of the person on it', async ({ openPage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const popup = new Popup(await openPage('popup.html'));
  const title = await popup.title.textContent();
  const words = await popup.page.locator('q').textContent();
  await popup.sayHowItWent('okay', 'Canary line that is nobody’s business.');
  await popup.button('More').click();
  await popup.button('Copy to share').click();
  await expect(popup.page.getByText('Copied. There is nothing about you in it.')).toBeVisible();
  const card = await popup.page.evaluate(() => navigator.clipboard.readText());
  expect(card).toContain(title);
  expect(card).toContain(words);
  expect(card).toMatch(/We could take turns\.$/);
  expect(card).not.toContain('Canary');
});

test('keeps a plan, shows it the next day, and asks what became of it', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('More').click();
  await popup.button('Make a plan').click();
  await expectAccessible(popup.page);
  await popup.page.getByLabel('When').fill('the kettle boils');
  await popup.page.getByLabel('I will').fill('<b>ask</b> one question');
  await popup.button('Keep it').click();
  const line = 'When the kettle boils, I will <b>ask</b> one question.';
  await expect(popup.page.getByText(line)).toBeVisible();

  const day = await dayOf(popup);
  const yesterday = today().subtract({ days: 1 });
  await writeRecords(popup.page, {
    days: { ...todayWith('COM-01'), [yesterday.toString()]: { ...day, date: yesterday.toString() } },
  });
  const next = new Popup(await openPage('popup.html'));
  await expect(next.page.getByRole('heading', { name: 'Your plan from last time' })).toBeVisible();
  await expect(next.page.getByText(line)).toBeVisible();
  await expectAccessible(next.page);
  await next.button('Change it').click();
  await expect(next.page.getByLabel('When')).toHaveValue('the kettle boils');
  await next.button('Not now').click();
  await next.button('Did it').click();
  await expect(next.page.getByText('Good. You did what you set out to do.')).toBeVisible();
  await expect(next.page.getByText(line)).toHaveCount(0);
});

const question = 'Think of the person you want to build trust with. Can you say no to them without being afraid?';

test.describe('a strategy that asks first', () => {
  const asking = async (openPage: (path: string) => Promise<Page>, change: Partial<Day> = {}) => {
    const page = await openPage('popup.html');
    await expect(new Popup(page).title).toBeVisible();
    await writeRecords(page, { days: todayWith('CON-24', change) });
    const popup = new Popup(await openPage('popup.html'));
    await expect(popup.title).toHaveText(question);
    return popup;
  };

  test('is not shown before the question is answered, and then stays', async ({ openPage }) => {
    const popup = await asking(openPage);
    await expectAccessible(popup.page);
    await expect(popup.page.locator('q')).toHaveCount(0);
    await popup.button('Yes').click();
    await expect(popup.page.locator('q')).toBeVisible();
    const title = (await popup.title.textContent()) ?? '';
    await expect(new Popup(await openPage('popup.html')).title).toHaveText(title);
  });

  test('is not shown by a pause, nor by what was being written for another one', async ({ openPage }) => {
    const draft = { outcome: null, line: 'Of another one.' };
    const popup = await asking(openPage, { draft });
    await expect(popup.page.getByText('You were writing')).toHaveCount(0);
    await popup.button('Pause').click();
    await expect(popup.page.getByRole('heading', { name: 'Pause nudges' })).toBeVisible();
    await expect(popup.page.locator('q')).toHaveCount(0);
    await popup.button('Back').click();
    await expect(popup.title).toHaveText(question);
    await popup.button('Another one').click();
    await expect(popup.title).not.toHaveText(question);
  });

  test('takes "Not sure" back where a finger slipped', async ({ openPage }) => {
    const popup = await asking(openPage);
    await popup.button('Not sure').click();
    await popup.button('Undo').click();
    await expect(popup.title).toHaveText(question);
    expect((await storedIn(popup.page, 'settings')).settings).toMatchObject({ gentleUntil: null });
  });

  test('gives way to one for the person alone after "Not sure", with a quiet way to Help', async ({ openPage }) => {
    const popup = await asking(openPage);
    await popup.button('Not sure').click();
    await expect(popup.page.getByText('Here is something for you alone.')).toBeVisible();
    await expect(popup.page.getByRole('main').getByRole('link', { name: 'Help' })).toBeVisible();
    await expectAccessible(popup.page);
    expect(JSON.stringify(await storedIn(popup.page, 'settings'))).not.toMatch(/afraid|sure|safe/i);
    const options = await openPage('options.html');
    await options.getByRole('switch', { name: 'All settings' }).check();
    // A choice that anyone may make, with nothing that tells why or since when.
    const alone = options.getByRole('radio', { name: 'Only ideas for me alone, for the next three months' });
    await expect(alone).toBeChecked();
    await options.getByRole('radio', { name: 'All kinds' }).check();
    await expect(options.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
    await expect.poll(async () => (await storedIn(options, 'settings')).settings).toMatchObject({ gentleUntil: null });
  });
});

test('a line that was being typed when the popup closed is there again', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('I tried it').click();
  await popup.page.getByRole('radio', { name: 'Mixed' }).check();
  await popup.page.getByRole('textbox').fill('We began, and then the phone');
  await expect.poll(async () => (await dayOf(popup)).draft).toMatchObject({ line: 'We began, and then the phone' });
  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  // Someone else may have opened it: what was written is behind a button.
  await expect(again.page.getByText('You were writing something.')).toBeVisible();
  await expect(again.page.getByText('We began')).toHaveCount(0);
  await again.button('Go on').click();
  await expect(again.page.getByRole('textbox')).toHaveValue('We began, and then the phone');
  await expect(again.page.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await again.button('Keep it').click();
  await expect(again.page.getByText('Saved. You did your part today.')).toBeVisible();
  expect((await dayOf(again)).draft).toBeNull();
});

test('what was begun is there by whichever way one comes back, and one form does not take the other’s place', async ({
  openPage,
}) => {
  const first = new Popup(await openPage('popup.html'));
  await first.button('I tried it').click();
  await first.page.getByRole('radio', { name: 'Mixed' }).check();
  await first.page.getByRole('textbox').fill('We began');
  await expect.poll(async () => (await dayOf(first)).draft).toMatchObject({ line: 'We began' });
  await first.page.close();

  const second = new Popup(await openPage('popup.html'));
  await second.button('More').click();
  await second.button('Make a plan').click();
  await second.page.getByLabel('When').fill('the kettle boils');
  await second.button('Not now').click();
  await second.button('I tried it').click();
  await expect(second.page.getByRole('textbox')).toHaveValue('We began');
  await expect(second.page.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await second.page.close();

  const third = new Popup(await openPage('popup.html'));
  await third.button('Go on').click();
  await expect(third.page.getByRole('textbox')).toHaveValue('We began');
  await third.button('Keep it').click();
  await third.button('Go on').click();
  await expect(third.page.getByLabel('When')).toHaveValue('the kettle boils');
});

test('what was typed stays where today’s idea is changed in another window, and it is said', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;
  await popup.button('I tried it').click();
  await page.getByRole('radio', { name: 'Mixed' }).check();
  await page.getByRole('textbox').fill('We talked for long.');
  const browse = await openPage('browse.html');
  await browse.getByRole('button', { name: 'Add a cushion, then promise' }).click();
  await browse.getByRole('button', { name: 'Make it today’s' }).click();
  await expect(browse.getByText('It is today’s now.')).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const words = 'Today’s idea was changed in another window. What you wrote is still here, to copy if you like.';
  await expect(page.getByRole('alert')).toHaveText(words);
  await expect(page.getByRole('textbox')).toHaveValue('We talked for long.');
  await popup.button('Keep it').click();
  await expect(page.getByRole('alert')).toHaveText(words);
  await expect(page.getByRole('textbox')).toHaveValue('We talked for long.');
});

test('what is done where a button goes away is said, and the focus stays near', async ({ openPage }) => {
  const { page, ...popup } = new Popup(await openPage('popup.html'));
  const said = page.getByRole('status');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await expect(popup.next).toHaveText(/^Next: /);
  await press('Later');
  await page.getByRole('button', { name: /^(Tomorrow|Later today)/ }).click();
  await expect(said.filter({ hasText: 'Your next nudge' })).toBeVisible();
  await press('Pause');
  await press('For 3 days');
  await expect(said.filter({ hasText: /^All right\. No nudges until \w+ at 04:00\.$/ })).toBeVisible();
  await press('End the pause');
  await expect(said.filter({ hasText: 'Nudges are on again.' })).toBeVisible();
  await expect(page.locator('footer :focus')).toBeVisible();
});

test('a form that was only looked at leaves nothing behind', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'We talked.');
  await popup.button('Change').click();
  await expect(popup.page.getByRole('textbox')).toHaveValue('We talked.');
  await popup.button('Not now').click();
  await expect(popup.button('Change')).toBeVisible();
  await expect(popup.page.getByText('You were writing something.')).toHaveCount(0);
  expect(await dayOf(popup)).toMatchObject({ draft: null, response: { line: 'We talked.' } });
});

test('a line that was typed and taken out again is gone', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('I tried it').click();
  await popup.page.getByRole('textbox').fill('They scared me again');
  await expect.poll(async () => (await dayOf(popup)).draft).toMatchObject({ line: 'They scared me again' });
  await popup.page.getByRole('textbox').fill('');
  await expect.poll(async () => (await dayOf(popup)).draft).toBeNull();
  await popup.page.getByRole('textbox').fill('Another');
  await popup.button('Not now').click();
  await popup.button('Let it go').click();
  await expect.poll(async () => (await dayOf(popup)).draft).toBeNull();
  await expect(popup.page.getByText('You were writing something.')).toHaveCount(0);
});

test('says nothing of one strategy that belongs to another, picked in another window', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  // Too big a step to be what the first day begins with.
  const bigger = 'Add a cushion, then promise';
  const browse = await openPage('browse.html');
  await browse.getByRole('button', { name: bigger }).click();
  await browse.getByRole('button', { name: 'Make it today’s' }).click();
  await expect(browse.getByText('It is today’s now.')).toBeVisible();
  await popup.page.bringToFront();
  await popup.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(popup.title).toHaveText(bigger);
});

test('says once that nudges come less often, with the way back beside it', async ({ openPage }) => {
  const page = await openPage('popup.html');
  // It has read all it says of nudges, and does not take the line for its own.
  await expect(new Popup(page).next).toHaveText(/^Next: /);
  const { settings } = (await storedIn(page, 'settings')) as { settings: object };
  const backOff = { step: 1, ignored: 0, from: today().toString(), told: false, kept: false };
  await writeRecords(page, { settings: { settings: { ...settings, backOff } } });
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.page.getByText('Your days seem full, so Tend nudges you half as often for now.')).toBeInViewport();
  await expectAccessible(popup.page);
  await expect.poll(() => storedIn(page, 'settings')).toMatchObject({ settings: { backOff: { told: true } } });
  const second = new Popup(await openPage('popup.html'));
  await expect(second.next).toHaveText(/^Next: /);
  await expect(second.page.getByText('Your days seem full')).toHaveCount(0);
  await popup.button('Keep my rhythm').click();
  await expect
    .poll(async () => (await storedIn(popup.page, 'settings')).settings)
    .toMatchObject({ backOff: { step: 0, kept: true } });
});

test('tells lost records from none, and begins anew only when asked to', async ({ openPage }) => {
  const page = await openPage('popup.html');
  await expect(new Popup(page).title).toBeVisible();
  await page.goto(page.url().replace('popup', 'help'));
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tend');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }),
  );
  const popup = await openPage('popup.html');
  await expect(popup.getByRole('heading', { name: 'Tend’s notes are not here' })).toBeVisible();
  await expectAccessible(popup);
  await popup.getByRole('button', { name: 'Begin anew' }).click();
  await expect(new Popup(popup).button('I tried it')).toBeVisible();
});

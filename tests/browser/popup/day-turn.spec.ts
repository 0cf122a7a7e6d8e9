import type { Page } from '@playwright/test';
import { someOf } from '../../luck.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

/** The pages' clock is the test's own here; the worker's is not, and lives years before. */

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });

/** Half past eleven in the night in which clocks go forward: the next day begins three and a half hours later. */
const evening = '2030-03-30T22:30:00Z';
const saturday = '2030-03-30';
const sunday = '2030-03-31';
const bigger = 'Add a cushion, then promise';

async function openAt(openPage: (path: string) => Promise<Page>, path: string, time = evening): Promise<Page> {
  const page = await openPage('help.html');
  await page.clock.install({ time });
  await page.goto(page.url().replace('help.html', path));
  return page;
}

/** The person's day, as the popup names it. */
const dateIn = (page: Page) => page.locator('.date');
const stored = async (page: Page, date: string) => (await storedIn(page, 'days'))[date];
/** Time goes by in which the page is in view, as fast as the test likes. */
const pass = (page: Page, time: string) => page.clock.runFor(time);
/** Time goes by of which the page's timers know nothing: the computer sleeps, or someone sets its clock. */
const setClock = (page: Page, time: string) => page.clock.setSystemTime(time);
const bring = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

test.describe('today’s page, left open', () => {
  test('turns with the person’s day, at its very start and not at midnight', async ({ openPage }) => {
    const popup = new Popup(await openAt(openPage, 'today.html'));
    const { page } = popup;
    await expect(dateIn(page)).toHaveText('Saturday 30 March');
    const first = (await popup.title.textContent()) ?? '';
    await page.clock.pauseAt('2030-03-31T01:59:59Z');
    await expect(dateIn(page)).toHaveText('Saturday 30 March');
    await expect(popup.title).toHaveText(first);
    await pass(page, '01');
    await expect(dateIn(page)).toHaveText('Sunday 31 March');
    await expect(popup.title).not.toHaveText(first);
    await expect(page.getByText('A new day has begun. Here is today’s idea.')).toBeVisible();
    await page.clock.resume();
    await popup.sayHowItWent('okay');
    await expect(page.getByText('Saved. You did your part today.')).toBeVisible();
    expect(await stored(page, saturday)).toMatchObject({ response: null });
    expect(await stored(page, sunday)).toMatchObject({ response: { outcome: 'okay' } });
  });

  test('says "today" of the next nudge once midnight has made it today’s @long', async ({ openPage }) => {
    const popup = new Popup(await openAt(openPage, 'today.html'));
    await expect(popup.next).toHaveText(/^Next: tomorrow, about /);
    await pass(popup.page, '30:00');
    await expect(popup.next).toHaveText(/^Next: today, about /);
  });

  test('turns when the computer slept over the day’s start, as soon as anyone is there @long', async ({ openPage }) => {
    const popup = new Popup(await openAt(openPage, 'today.html'));
    const { page } = popup;
    await expect(dateIn(page)).toHaveText('Saturday 30 March');
    await setClock(page, '2030-04-02T06:00:00Z');
    await bring(page);
    await expect(dateIn(page)).toHaveText('Tuesday 2 April');
    // And where nobody does anything, within a minute.
    await setClock(page, '2030-04-04T06:00:00Z');
    await pass(page, '01:00');
    await expect(dateIn(page)).toHaveText('Thursday 4 April');
    // A clock that is set back has another day, too.
    await setClock(page, evening);
    await pass(page, '01:00');
    await expect(dateIn(page)).toHaveText('Saturday 30 March');
  });

  const presses = {
    'not today': async (popup: Popup) => popup.button('Not today').click(),
    'another one': async (popup: Popup) => popup.button('Another one').click(),
  };
  for (const [name, press] of someOf(Object.entries(presses), 1, 'meant for yesterday')) {
    test(`does nothing to a day that is over where "${name}" was meant for it`, async ({ openPage }) => {
      const popup = new Popup(await openAt(openPage, 'today.html'));
      const { page } = popup;
      await expect(dateIn(page)).toHaveText('Saturday 30 March');
      if (name === 'not today') {
        await popup.button('More').click();
        await expect(popup.button('Not today')).toBeVisible();
      }
      await expect.poll(async () => JSON.stringify(await stored(page, saturday))).toContain('reflect');
      const before = await stored(page, saturday);
      await setClock(page, '2030-03-31T08:00:00Z');
      await press(popup);
      await expect(dateIn(page)).toHaveText('Sunday 31 March');
      await expect(page.getByText('A new day has begun. Here is today’s idea.')).toBeVisible();
      expect(await stored(page, saturday)).toEqual(before);
      expect(await stored(page, sunday)).toMatchObject({ response: null, swappedFrom: null });
    });
  }

  test('keeps the day of a form that is being typed, says so, and goes on with today afterwards', async ({
    openPage,
  }) => {
    const popup = new Popup(await openAt(openPage, 'today.html'));
    const { page } = popup;
    const line = page.getByRole('textbox', { name: 'A line for yourself, if you like' });
    await popup.button('I tried it').click();
    await page.getByRole('radio', { name: 'Mixed' }).check();
    await line.fill('We talked until late.');
    await pass(page, '03:30:00');
    const note = page.getByRole('status').filter({ hasText: 'A new day has begun.' });
    await expect(note).toHaveText('A new day has begun. What you write here stays with the idea of Saturday 30 March.');
    await expect(line).toHaveValue('We talked until late.');
    await expect(dateIn(page)).toHaveText('Saturday 30 March');
    await popup.button('Keep it').click();
    await expect(page.getByText('Kept with the idea of Saturday 30 March. Here is today’s.')).toBeVisible();
    await expect(dateIn(page)).toHaveText('Sunday 31 March');
    expect(await stored(page, saturday)).toMatchObject({
      response: { outcome: 'mixed', line: 'We talked until late.' },
    });
    expect(await stored(page, sunday)).toMatchObject({ response: null });
  });

  test('keeps the day of a plan that is being typed, and leads back to one that is left @long', async ({
    openPage,
  }) => {
    const popup = new Popup(await openAt(openPage, 'today.html'));
    const { page } = popup;
    await popup.button('More').click();
    await popup.button('Make a plan').click();
    await page.getByLabel('When', { exact: true }).fill('the kettle boils');
    await pass(page, '03:30:00');
    await expect(page.getByText('What you write here stays with the idea of Saturday 30 March.')).toBeVisible();
    await popup.button('Not now').click();
    await expect(dateIn(page)).toHaveText('Sunday 31 March');
    await expect(
      page.getByText('What you wrote stays with the idea of Saturday 30 March. Here is today’s.'),
    ).toBeVisible();
    await popup.button('Go on').click();
    await expect(page.getByLabel('When', { exact: true })).toHaveValue('the kettle boils');
    await page.getByLabel('I will', { exact: true }).fill('ask');
    await popup.button('Keep it').click();
    await expect(dateIn(page)).toHaveText('Sunday 31 March');
    expect(await stored(page, saturday)).toMatchObject({ plan: { when: 'the kettle boils', will: 'ask' } });
    expect(await stored(page, sunday)).toMatchObject({ plan: null, planDraft: null });
  });
});

test('the options turn with the calendar’s days and the person’s @long', async ({ openPage }) => {
  const options = new Options(await openAt(openPage, 'options.html'));
  const { page } = options;
  await expect(options.week.nth(1)).toHaveText(/^Sun,? 31 Mar/);
  const popup = new Popup(await openAt(openPage, 'popup.html'));
  await popup.button('Pause').click();
  await popup.button('For today').click();
  await expect(popup.next).toHaveText('Paused until tomorrow at 04:00');
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const paused = page.getByText(/^Nudges are paused until/);
  await expect(paused).toHaveText(/^Nudges are paused until tomorrow at 04:00/);
  await pass(page, '30:00');
  await expect(options.week.nth(1)).toHaveText(/^Mon,? 1 Apr/);
  await expect(paused).toHaveText(/^Nudges are paused until today at 04:00/);
  await pass(page, '03:00:00');
  await expect(paused).toHaveCount(0);
});

test('among all ideas, what is picked is picked for the day that is now @long', async ({ openPage }) => {
  const browse = new Browse(await openAt(openPage, 'browse.html'));
  const { page } = browse;
  await browse.unfold(bigger);
  await browse.act(bigger, 'Make it today’s');
  await expect(browse.idea(bigger)).toContainText('It is today’s now.');
  await pass(page, '03:30:00');
  await expect(page.getByRole('status').filter({ hasText: 'A new day has begun.' })).toBeVisible();
  await expect(browse.idea(bigger)).not.toContainText('Today’s');
  const today = (await stored(page, sunday)) as { strategy: string };
  expect(today.strategy).not.toBe('CON-05');
  // Before any timer has noticed, too.
  await setClock(page, '2030-04-02T06:00:00Z');
  await browse.act(bigger, 'Make it today’s');
  await expect(browse.idea(bigger)).toContainText('It is today’s now.');
  expect(await stored(page, sunday)).toMatchObject(today);
  expect(await stored(page, '2030-04-02')).toMatchObject({ because: ['chosen'] });
});

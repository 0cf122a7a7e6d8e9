import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

const zone = 'Pacific/Chatham';
test.use({ timezoneId: zone, locale: 'en-GB' });

/** A day of the coming week that is shown by its name, whichever day it is now. */
const weekday = Temporal.Now.plainDateISO(zone).add({ days: 3 }).toLocaleString('en-GB', { weekday: 'long' });
const itsLine = (options: Options) => options.week.filter({ hasText: new RegExp(`^${weekday.slice(0, 3)}`) });

test('is a sentence, the days and the coming week', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await expect(options.choice('How often')).toHaveValue('varied1');
  await expect(options.field('From')).toHaveValue('17:00');
  await expect(options.field('To')).toHaveValue('20:30');
  await expect(options.week).toHaveCount(7);
  for (const day of (await options.week.all()).slice(1)) await expect(day).toHaveText(/(1[789]|20):\d\d$/);
  await expectAccessible(options.page);
});

test('saves at once, says so, and takes it back', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.page.getByRole('button', { name: weekday }).click();
  await expect(options.saved).toHaveText('Saved.');
  await expect(itsLine(options)).toHaveText(/rest$/);
  await options.page.getByRole('button', { name: 'Undo' }).click();
  await expect(options.saved).toHaveText('Undone.');
  await expect(itsLine(options)).toHaveText(/\d\d:\d\d$/);
});

test('agrees with the popup on the next moment', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.choice('How often').selectOption({ label: '2 times a week' });
  await expect(options.saved).toHaveText('Saved.');
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: .*\d\d:\d\d$/);
  const next = (await popup.next.textContent())?.slice(-'00:00'.length);
  await expect(options.week.filter({ hasText: /\d\d:\d\d$/ }).first()).toHaveText(new RegExp(`${next}$`));
  const alarm = await options.page.evaluate(() => chrome.alarms.get('tend:next'));
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(alarm?.scheduledTime ?? 0).toZonedDateTimeISO(zone);
  expect(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).toBe(next);
});

test('shows the week as it is stored last, whichever reading takes longest', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await expect(itsLine(options)).toHaveText(/\d\d:\d\d$/);
  await page.evaluate(() => {
    // The last that a reading asks for.
    const { getAll } = chrome.commands;
    const late = new Promise<void>((resolve) => document.addEventListener('late', () => resolve()));
    chrome.commands.getAll = (async () => {
      chrome.commands.getAll = getAll;
      await late;
      return [];
    }) as typeof getAll;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => page.evaluate(() => String(chrome.commands.getAll))).toContain('[native code]');
  await page.getByRole('button', { name: weekday }).click();
  await expect(itsLine(options)).toHaveText(/rest$/);
  await page.evaluate(async () => {
    document.dispatchEvent(new Event('late'));
    // Twice drawn: whatever the late reading brought is on the screen.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
  await expect(itsLine(options)).toHaveText(/rest$/);
});

test('a time that is typed digit by digit is one change, which Undo takes back', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await page.getByRole('button', { name: weekday }).click();
  await expect(itsLine(options)).toHaveText(/rest$/);
  await options.field('From').click({ position: { x: 15, y: 15 } });
  await page.keyboard.type('1830', { delay: 100 });
  await expect(options.saved).toHaveText('Saved.');
  await expect.poll(async () => JSON.stringify(await storedIn(page, 'settings'))).toContain('18:30');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(options.saved).toHaveText('Undone.');
  await expect(options.field('From')).toHaveValue('17:00');
  await expect(itsLine(options)).toHaveText(/rest$/);
});

test('says beside the field what makes no sense, and stores nothing of it', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  const before = await storedIn(options.page, 'settings');
  await options.setTime('To', '17:00');
  await expect(options.alert).toHaveText('This window ends where it starts. Make it a little longer.');
  await expect(options.field('To')).toHaveAttribute('aria-invalid', 'true');
  await expect(options.saved).toHaveText('Not saved yet. Have a look at the note beside the field.');
  await expectAccessible(options.page);
  expect(await storedIn(options.page, 'settings')).toEqual(before);
  await options.setTime('To', '19:00');
  await expect(options.alert).toHaveCount(0);
  await expect(options.saved).toHaveText('Saved.');
});

test('has an answer for a week without days, quiet hours that swallow all, and a ceiling below the rhythm', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await options.page.getByRole('button', { name: day }).click();
  }
  await expect(options.alert).toHaveText('Choose at least one day, or turn nudges off.');
  await options.page.getByRole('button', { name: 'Monday' }).click();
  await expect(options.alert).toHaveCount(0);

  await options.setTime('Quiet from', '16:00');
  await expect(options.alert).toHaveText('This lies inside your quiet hours, so no nudge could come.');
  await options.setTime('Quiet from', '21:30');
  await expect(options.alert).toHaveCount(0);

  await options.choice('How often').selectOption({ label: 'twice a day' });
  await options.choice('Most nudges in a day').selectOption('1');
  await expect(options.alert).toHaveText(/^Your rhythm asks for 2 a day/);
});

test('every field of the cadence can be edited', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await options.showAll();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a window' }).first().click();
  await page.getByRole('switch', { name: 'Own windows for Saturday' }).check();
  await page.getByRole('group', { name: 'Own windows for Saturday' }).getByLabel('Window 1 from').fill('10:00');
  await page.getByRole('group', { name: 'Own windows for Saturday' }).getByLabel('Window 1 from').blur();
  await options.setTime('Quiet to', '07:15');
  await options.choice('Shortest time between two nudges').selectOption({ label: '2 hours' });
  await options.choice('Most nudges in a day').selectOption('2');
  await options.setTime('My day begins at', '05:30');
  await page.getByRole('radio', { name: 'Say today’s idea by name' }).check();
  await page.getByRole('switch', { name: 'Let it make a sound' }).check();
  await page.getByRole('radio', { name: 'Leaning on someone' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
  await expectAccessible(page);
  await expect
    .poll(async () => (await storedIn(page, 'settings')).settings)
    .toMatchObject({
      wording: 'full',
      sound: true,
      worry: 'relying',
      look: 'dark',
      cadence: {
        windows: [
          { from: '17:00', to: '20:30' },
          { from: '12:00', to: '13:00' },
        ],
        windowsOn: {
          6: [
            { from: '10:00', to: '20:30' },
            { from: '12:00', to: '13:00' },
          ],
        },
        quiet: { from: '21:30', to: '07:15' },
        gapMinutes: 120,
        ceiling: 2,
        dayStart: '05:30',
      },
    });
  for (const [kind, shape] of [
    ['At fixed times', { kind: 'fixed', times: ['17:00'] }],
    ['Every few hours', { kind: 'every', hours: 3 }],
    ['A number of times a week, on days that vary', { kind: 'weekly', perWeek: 3 }],
    ['A number of times a day, at moments that vary', { kind: 'varied', perDay: 1 }],
  ] as const) {
    await page.getByRole('radio', { name: kind }).check();
    await expect
      .poll(async () => (await storedIn(page, 'settings')).settings)
      .toMatchObject({ cadence: { rhythm: shape } });
    await expectAccessible(page);
  }
});

test('a test nudge is discreet and touches no slot', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await expect(page.getByText(/^Looks like: “A small moment for today\. /)).toBeVisible();
  await page.getByRole('button', { name: 'Send a test nudge' }).click();
  await expect(page.getByText(/^Your browser was asked to show it/)).toBeVisible();
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({ 'tend:test': true });
  expect(await storedIn(page, 'nudges')).toEqual({});
});

test('a nudge that named the idea does not stay in the list once wording is discreet again', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await options.showAll();
  await page.getByRole('radio', { name: 'Say today’s idea by name' }).check();
  await page.getByRole('button', { name: 'Send a test nudge' }).click();
  await expect.poll(() => page.evaluate(() => chrome.notifications.getAll())).toEqual({ 'tend:test': true });
  await page.getByRole('radio', { name: 'Say nothing about what it is for' }).check();
  await expect.poll(() => page.evaluate(() => chrome.notifications.getAll())).toEqual({});
});

test('the focus stays where a control was that goes away', async ({ openPage }) => {
  const { page, saved, ...options } = new Options(await openPage('options.html'));
  const focused = (place: string) => expect(page.locator(`${place}:focus, ${place} :focus`)).toBeVisible();
  await expect(options.week).toHaveCount(7);
  await page.getByRole('button', { name: weekday }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved).toHaveText('Undone.');
  await focused('.saved');
  await page.getByRole('switch', { name: 'All settings' }).check();
  await page.getByRole('button', { name: 'Add a window' }).first().click();
  await page.getByRole('button', { name: 'Remove this window' }).first().click();
  await focused('.window-list');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await focused('section');
});

test('switched off, the week is empty and no alarm but the heartbeat is left', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.switch('Nudges').uncheck();
  await expect(options.saved).toHaveText('Saved.');
  await expect(options.week.first()).toHaveText(/none$/);
  expect(await options.page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))).toEqual([
    'tend:heartbeat',
  ]);
  await expect(new Popup(await openPage('popup.html')).next).toHaveText('Nudges are off');
});

test('erases everything in two steps', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'Something private.');
  await popup.page.getByText('Your line').click();
  await expect(popup.page.getByText('Something private.')).toBeVisible();
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await expect(
    options.page.getByText('Stored here: 1 day, 0 nudges, your settings, and what you saved, hid or wrote.'),
  ).toBeVisible();
  await options.page.getByRole('button', { name: 'Erase everything' }).click();
  await options.page.getByRole('button', { name: 'Yes, erase it all' }).click();
  await expect(options.saved).toHaveText('Everything is erased. Tend starts anew.');
  const stored = JSON.stringify([await storedIn(options.page, 'days'), await storedIn(options.page, 'quarantine')]);
  expect(stored).not.toContain('Something private.');
});

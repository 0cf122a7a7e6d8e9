import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { beginning, literally, opening, words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** A day of the coming week that is shown by its name, whichever day it is now. */
const weekday = Temporal.Now.plainDateISO(noonZone).add({ days: 3 }).toLocaleString('en-GB', { weekday: 'long' });
const itsLine = (options: Options) => options.week.filter({ hasText: new RegExp(`^${weekday.slice(0, 3)}`) });

test('is a sentence, the days and the coming week', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await expect(options.choice(words('options.often'))).toHaveValue('varied1');
  await expect(options.field(words('options.from'))).toHaveValue('17:00');
  await expect(options.field(words('options.to'))).toHaveValue('20:30');
  await expect(options.week).toHaveCount(7);
  for (const day of (await options.week.all()).slice(1)) await expect(day).toHaveText(/(1[789]|20):\d\d$/);
  await expectAccessible(options.page);
});

test('saves at once, says so, and takes it back', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.page.getByRole('button', { name: weekday }).click();
  await expect(options.saved).toHaveText(words('options.saved'));
  await expect(itsLine(options)).toHaveText(new RegExp(`${words('preview.rest')}$`));
  await options.page.getByRole('button', { name: words('options.undo') }).click();
  await expect(options.saved).toHaveText(words('options.undone'));
  await expect(itsLine(options)).toHaveText(/\d\d:\d\d$/);
});

test('pauses nudges, says until when, and ends the pause', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const button = (name: string) => options.page.getByRole('button', { name, exact: true });
  await button(words('pause.title')).press('Enter');
  await expectAccessible(options.page);
  await button(words('pause.days7')).press('Enter');
  await expect(options.saved).toHaveText(words('options.saved'));
  await expect(options.page.getByText(opening('options.paused'))).toBeVisible();
  const before = await storedIn(options.page, 'settings');
  await button(words('options.undo')).press('Enter');
  await expect(button(words('pause.title'))).toBeVisible();
  expect((await storedIn(options.page, 'settings')).settings).toMatchObject({ cadence: { pausedUntil: null } });
  await button(words('pause.title')).press('Enter');
  await button(words('pause.days7')).press('Enter');
  await expect(options.page.getByText(opening('options.paused'))).toBeVisible();
  expect(await storedIn(options.page, 'settings')).toMatchObject({
    settings: { cadence: (before.settings as { cadence: object }).cadence },
  });
  const paused = await storedIn(options.page, 'settings');
  await button(words('pause.resume')).press('Enter');
  await expect(button(words('pause.title'))).toBeVisible();
  expect((await storedIn(options.page, 'settings')).settings).toMatchObject({ cadence: { pausedUntil: null } });
  await button(words('options.undo')).press('Enter');
  await expect(button(words('pause.resume'))).toBeVisible();
  expect(await storedIn(options.page, 'settings')).toMatchObject({
    settings: { cadence: (paused.settings as { cadence: object }).cadence },
  });
});

test('agrees with the popup on the next moment @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.choice(words('options.often')).selectOption({ label: words('options.weekly', 2) });
  await expect(options.saved).toHaveText(words('options.saved'));
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(new RegExp(`${opening('next.label').source}.*\\d\\d:\\d\\d$`));
  const next = (await popup.next.textContent())?.slice(-'00:00'.length);
  await expect(options.week.filter({ hasText: /\d\d:\d\d$/ }).first()).toHaveText(new RegExp(`${next}$`));
  const alarm = await options.page.evaluate(() => chrome.alarms.get('tend:next'));
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(alarm?.scheduledTime ?? 0).toZonedDateTimeISO(
    noonZone,
  );
  expect(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).toBe(next);
});

test('shows the week as it is stored last, whichever reading takes longest @long', async ({ openPage }) => {
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
  await expect(itsLine(options)).toHaveText(new RegExp(`${words('preview.rest')}$`));
  await page.evaluate(async () => {
    document.dispatchEvent(new Event('late'));
    // Twice drawn: whatever the late reading brought is on the screen.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
  await expect(itsLine(options)).toHaveText(new RegExp(`${words('preview.rest')}$`));
});

test('a time that is typed digit by digit is one change, which Undo takes back', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await page.getByRole('button', { name: weekday }).click();
  await expect(itsLine(options)).toHaveText(new RegExp(`${words('preview.rest')}$`));
  await options.field(words('options.from')).click({ position: { x: 15, y: 15 } });
  await page.keyboard.type('1830', { delay: 100 });
  await expect(options.saved).toHaveText(words('options.saved'));
  await expect.poll(async () => JSON.stringify(await storedIn(page, 'settings'))).toContain('18:30');
  await page.getByRole('button', { name: words('options.undo') }).click();
  await expect(options.saved).toHaveText(words('options.undone'));
  await expect(options.field(words('options.from'))).toHaveValue('17:00');
  await expect(itsLine(options)).toHaveText(new RegExp(`${words('preview.rest')}$`));
});

test('says beside the field what makes no sense, and stores nothing of it', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  const before = await storedIn(options.page, 'settings');
  await options.setTime(words('options.to'), '17:00');
  await expect(options.alert).toHaveText(words('problem.endsWhereItStarts'));
  await expect(options.field(words('options.to'))).toHaveAttribute('aria-invalid', 'true');
  await expect(options.saved).toHaveText(words('options.notSaved'));
  await expectAccessible(options.page);
  expect(await storedIn(options.page, 'settings')).toEqual(before);
  await options.setTime(words('options.to'), '19:00');
  await expect(options.alert).toHaveCount(0);
  await expect(options.saved).toHaveText(words('options.saved'));
});

test('a time of which a part was deleted stays so with a note, and the one that is stored stays as it was @long', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html'));
  await expect(options.week).toHaveCount(7);
  const before = await storedIn(options.page, 'settings');
  const from = options.field(words('options.from'));
  await from.focus();
  await options.page.keyboard.press('Backspace');
  await expect(options.alert).toHaveCount(0);
  await from.blur();
  await expect(options.alert).toHaveText(words('problem.unreadTime', { time: '17:00' }));
  await expect(from).toHaveValue('');
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  expect(await storedIn(options.page, 'settings')).toEqual(before);
  await options.setTime(words('options.from'), '17:00');
  await expect(options.alert).toHaveCount(0);
});

test('has an answer for a week without days, quiet hours that swallow all, and a ceiling below the rhythm', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
    await options.page.getByRole('button', { name: day }).click();
  }
  await expect(options.alert).toHaveText(words('problem.noDay'));
  await options.page.getByRole('button', { name: 'Monday' }).click();
  await expect(options.alert).toHaveCount(0);

  await options.setTime(words('limits.quietFrom'), '16:00');
  await expect(options.alert).toHaveText(words('problem.insideQuiet'));
  await options.setTime(words('limits.quietFrom'), '21:30');
  await expect(options.alert).toHaveCount(0);

  await options.choice(words('options.often')).selectOption({ label: words('options.varied2') });
  await options.choice(words('limits.ceiling')).selectOption('1');
  await expect(options.alert).toHaveText(beginning(words('problem.belowRhythm', { count: 2 })));
});

test('every field of the cadence can be edited @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await options.showAll();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: words('windows.add') })
    .first()
    .click();
  await page.getByRole('switch', { name: words('windows.own', { weekday: 'Saturday' }) }).check();
  await page
    .getByRole('group', { name: words('windows.own', { weekday: 'Saturday' }) })
    .getByLabel(words('windows.from', { count: 1 }))
    .fill('10:00');
  await page
    .getByRole('group', { name: words('windows.own', { weekday: 'Saturday' }) })
    .getByLabel(words('windows.from', { count: 1 }))
    .blur();
  await options.setTime(words('limits.quietTo'), '07:15');
  await options.choice(words('limits.gap')).selectOption({ label: words('options.hours', 2) });
  await options.choice(words('limits.ceiling')).selectOption('2');
  await options.setTime(words('limits.dayStart'), '05:30');
  await page.getByRole('radio', { name: words('wording.full') }).check();
  await page.getByRole('switch', { name: words('wording.sound') }).check();
  await page.getByRole('radio', { name: words('focus.relying') }).check();
  await page.getByRole('radio', { name: words('look.dark') }).check();
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
    [words('rhythm.fixed'), { kind: 'fixed', times: ['17:00'] }],
    [words('rhythm.every'), { kind: 'every', hours: 3 }],
    [words('rhythm.weekly'), { kind: 'weekly', perWeek: 3 }],
    [words('rhythm.varied'), { kind: 'varied', perDay: 1 }],
  ] as const) {
    await page.getByRole('radio', { name: kind }).check();
    await expect
      .poll(async () => (await storedIn(page, 'settings')).settings)
      .toMatchObject({ cadence: { rhythm: shape } });
    await expectAccessible(page);
  }
});

interface StoredCadence {
  rhythm: { times?: string[] };
  windows: object[];
}

const removable = [
  ['a window', words('rhythm.varied'), words('windows.add'), words('windows.remove')],
  ['a time', words('rhythm.fixed'), words('rhythm.addTime'), words('rhythm.removeTime')],
] as const;
for (const [what, rhythm, add, remove] of someOf(removable, 1, 'double click on a list')) {
  test(`a double click on what removes ${what} removes one, and Undo brings it back`, async ({ openPage }) => {
    const options = new Options(await openPage('options.html'));
    const { page } = options;
    const buttons = (name: string) => page.getByRole('button', { name, exact: true });
    const cadence = async () => ((await storedIn(page, 'settings')).settings as { cadence: StoredCadence }).cadence;
    const count = async () => {
      const { rhythm, windows } = await cadence();
      return (rhythm.times ?? windows).length;
    };
    await options.showAll();
    // A third time that is added is late in the evening.
    await options.switch(words('limits.quiet')).uncheck();
    await page.getByRole('radio', { name: rhythm }).check();
    for (const some of [2, 3]) {
      await buttons(add).first().click();
      await expect(buttons(remove)).toHaveCount(some);
      await expect.poll(count).toBe(some);
    }
    const before = await cadence();
    await buttons(remove).first().dblclick({ delay: 75 });
    await expect(buttons(remove)).toHaveCount(2);
    await expect.poll(count).toBe(2);
    await buttons(words('options.undo')).click();
    await expect.poll(cadence).toEqual(before);
  });
}

test('a test nudge is discreet and touches no slot @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await expect(
    page.getByText(new RegExp(`${opening('preview.looksLike').source}${literally(words('nudge.discreetTitle'))}\\. `)),
  ).toBeVisible();
  await page.getByRole('button', { name: words('preview.test') }).click();
  await expect(page.getByText(opening('notices.asked'))).toBeVisible();
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({ 'tend:test': true });
  expect(await storedIn(page, 'nudges')).toEqual({});
});

test('a nudge that named the idea does not stay in the list once wording is discreet again @long', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html'));
  const { page } = options;
  await options.showAll();
  await page.getByRole('radio', { name: words('wording.full') }).check();
  await page.getByRole('button', { name: words('preview.test') }).click();
  await expect.poll(() => page.evaluate(() => chrome.notifications.getAll())).toEqual({ 'tend:test': true });
  await page.getByRole('radio', { name: words('wording.discreet') }).check();
  await expect.poll(() => page.evaluate(() => chrome.notifications.getAll())).toEqual({});
});

test('the focus stays where a control was that goes away', async ({ openPage }) => {
  const { page, saved, ...options } = new Options(await openPage('options.html'));
  const focused = (place: string) => expect(page.locator(`${place}:focus, ${place} :focus`)).toBeVisible();
  await expect(options.week).toHaveCount(7);
  await page.getByRole('button', { name: weekday }).click();
  await page.getByRole('button', { name: words('options.undo') }).click();
  await expect(saved).toHaveText(words('options.undone'));
  await focused('.saved');
  await new Options(page).showAll();
  await page
    .getByRole('button', { name: words('windows.add') })
    .first()
    .click();
  await page
    .getByRole('button', { name: words('windows.remove') })
    .first()
    .click();
  await focused('.window-list');
});

test('what opens in the place of a button takes the focus, Escape closes it, and the button has the focus again @long', async ({
  openPage,
}) => {
  const { page } = new Options(await openPage('options.html'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const opened = {
    [words('pause.title')]: page.getByRole('heading', { name: words('pause.title') }),
    [words('data.erase')]: page.getByText(words('data.eraseSure')),
  };
  const closing = [words('pause.back'), words('data.eraseNo')];
  for (const [name, first] of Object.entries(opened)) {
    await button(name).press('Enter');
    await expect(first).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(button(name)).toBeFocused();
    await page.keyboard.press('Enter');
    await button(closing.shift() ?? '').press('Enter');
    await expect(button(name)).toBeFocused();
  }
  await button(words('pause.title')).press('Enter');
  await button(words('pause.days1')).press('Enter');
  await expect(button(words('pause.resume'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(words('pause.title'))).toBeFocused();
});

test('switched off, the week is empty and no alarm but the heartbeat is left', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.switch(words('options.on')).uncheck();
  await expect(options.saved).toHaveText(words('options.saved'));
  await expect(options.week.first()).toHaveText(new RegExp(`${words('preview.none')}$`));
  expect(await options.page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name))).toEqual([
    'tend:heartbeat',
  ]);
  await expect(new Popup(await openPage('popup.html')).next).toHaveText(words('next.off'));
});

test('erases everything in two steps', async ({ openPage }) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.sayHowItWent('okay', 'Something private.');
  await popup.page.getByText(words('tried.yours'), { exact: true }).click();
  await expect(popup.page.getByText('Something private.')).toBeVisible();
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  const what = `${words('things.day', 1)}, ${words('things.settings')}`;
  await expect(options.page.getByText(words('data.seen', { what }))).toBeVisible();
  await options.page.getByRole('button', { name: words('data.erase') }).click();
  await options.page.getByRole('button', { name: words('data.eraseYes') }).click();
  await expect(options.saved).toHaveText(words('data.erased'));
  const stored = JSON.stringify([await storedIn(options.page, 'days'), await storedIn(options.page, 'quarantine')]);
  expect(stored).not.toContain('Something private.');
});

test('in the seven days equal hours stand under each other, whatever is said beside them @long', async ({
  openPage,
}) => {
  const { page, week } = new Options(await openPage('options.html'));
  await expect(week).toHaveCount(7);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const edges = await page.locator('.week :is(.track, .scale)').evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        return `${left} ${right}`;
      }),
    );
    expect(edges).toHaveLength(8);
    expect(new Set(edges).size, String(width)).toBe(1);
  }
});

test('every time says in sight what it is for @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  const [from, to] = [words('windows.fromShort'), words('windows.toShort')];
  const seen = options.page.locator('.timed');
  await expect(seen).toHaveText([from, to, from, words('options.nextDay', { time: to })]);
  expect(await seen.locator('input').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
    words('windows.from', { count: 1 }),
    words('windows.to', { count: 1 }),
    words('limits.quietFrom'),
    words('limits.quietTo'),
  ]);
});

import type { BrowserContext, Page } from '@playwright/test';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { someOf } from '../../luck.ts';
import { Browse } from '../pages/browse.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

/** Tend's pages beside each other: what one changes the others show, and what one has not heard of it leaves alone. */

test.use({ timezoneId: noonZone, locale: 'en-GB' });

type Stored = { cadence: Record<string, unknown> } & Record<string, unknown>;
type OpenPage = (path: string) => Promise<Page>;

const overtaken =
  'Something was changed in another window meanwhile, and this does not go with it. Here is how it stands now.';
const stored = async (page: Page) => (await storedIn(page, 'settings')).settings as Stored;

/** Stores another cadence, and what else there is, before any page shows it. */
async function begin(openPage: OpenPage, cadence: object, others: object = {}): Promise<void> {
  const page = await openPage('options.html');
  await expect(new Options(page).week).toHaveCount(7);
  const settings = await stored(page);
  await writeRecords(page, {
    settings: { settings: { ...settings, ...others, cadence: { ...settings.cadence, ...cadence } } },
  });
  await page.close();
}

/** Pages that are opened from now on hear of nothing, as where a browser has no channel between pages. */
const deafen = (context: BrowserContext, extensionId: string) =>
  context.addInitScript((id) => {
    if (location.host === id) Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  }, extensionId);

/** Two pages with all settings, each as it was opened. */
async function twoOptions(openPage: OpenPage): Promise<[Options, Options]> {
  const pages: [Options, Options] = [
    new Options(await openPage('options.html')),
    new Options(await openPage('options.html')),
  ];
  for (const options of pages) await options.showAll();
  return pages;
}

const windows = (options: Options, title = 'Usual times') => options.page.getByRole('group', { name: title });
const day = (options: Options, name: string) => options.page.getByRole('button', { name, exact: true });

const aWeek = {
  windows: [
    { from: '09:00', to: '10:00' },
    { from: '12:00', to: '13:00' },
    { from: '17:00', to: '20:30' },
  ],
  windowsOn: {
    6: [
      { from: '10:00', to: '11:00' },
      { from: '14:00', to: '15:00' },
    ],
  },
};

test.describe('of two pages that have not heard of each other, each keeps what the other one changed', () => {
  interface Case {
    cadence?: object;
    one: (options: Options) => Promise<void>;
    two: (options: Options) => Promise<void>;
    both: { cadence?: Record<string, unknown>; holds?: object; themesOff?: string[] };
  }
  const cases: Record<string, Case> = {
    days: {
      one: (options) => day(options, 'Sunday').click(),
      two: (options) => day(options, 'Monday').click(),
      both: { cadence: { activeDays: [2, 3, 4, 5, 6] } },
    },
    'usual windows': {
      cadence: aWeek,
      one: (options) => windows(options).getByRole('button', { name: 'Remove this time' }).first().click(),
      two: async (options) => {
        await windows(options).getByLabel('To, time 3').fill('19:00');
        await windows(options).getByLabel('To, time 3').blur();
      },
      both: {
        cadence: {
          windows: [
            { from: '12:00', to: '13:00' },
            { from: '17:00', to: '19:00' },
          ],
        },
      },
    },
    'both ends of the one window': {
      one: (options) => options.setTime('From', '16:00'),
      two: (options) => options.setTime('To', '19:00'),
      both: { cadence: { windows: [{ from: '16:00', to: '19:00' }] } },
    },
    'windows of one weekday': {
      cadence: aWeek,
      one: (options) =>
        windows(options, 'Own times for Saturday').getByRole('button', { name: 'Add another time' }).click(),
      two: (options) =>
        windows(options, 'Own times for Saturday').getByRole('button', { name: 'Remove this time' }).first().click(),
      both: {
        cadence: {
          windowsOn: {
            6: [
              { from: '14:00', to: '15:00' },
              { from: '12:00', to: '13:00' },
            ],
          },
        },
      },
    },
    'weekdays with windows of their own': {
      cadence: aWeek,
      one: (options) => options.switch('Own times for Friday').check(),
      two: (options) => options.switch('Own times for Saturday').uncheck(),
      both: { cadence: { windowsOn: { 5: aWeek.windows } } },
    },
    'fixed times': {
      cadence: { rhythm: { kind: 'fixed', times: ['09:00', '12:00', '18:00'] }, ceiling: 3 },
      one: (options) => options.page.getByRole('button', { name: 'Remove this time' }).first().click(),
      two: async (options) => {
        await options.page.getByLabel('Time 3', { exact: true }).fill('19:00');
        await options.page.getByLabel('Time 3', { exact: true }).blur();
      },
      both: { cadence: { rhythm: { kind: 'fixed', times: ['12:00', '19:00'] } } },
    },
    'ends of the quiet hours': {
      one: (options) => options.setTime('From, quiet hours', '22:00'),
      two: (options) => options.setTime('To, quiet hours', '07:00'),
      both: { cadence: { quiet: { from: '22:00', to: '07:00' } } },
    },
    'what a nudge waits for': {
      one: (options) => options.switch('Something fills the whole screen, like a film or slides').uncheck(),
      two: (options) => options.switch('A tab plays sound, for half an hour at most').uncheck(),
      both: { holds: { away: true, fullscreen: false, audible: false } },
    },
    themes: {
      one: (options) => options.switch('Talking').uncheck(),
      two: (options) => options.switch('Opening up').uncheck(),
      both: { themesOff: ['communication', 'vulnerability'] },
    },
  };

  for (const [what, { cadence = {}, one, two, both }] of someOf(Object.entries(cases), 3, 'changed in two windows')) {
    test(what, async ({ openPage, context, extensionId }) => {
      await begin(openPage, cadence);
      await deafen(context, extensionId);
      const [first, second] = await twoOptions(openPage);
      await one(first);
      await expect(first.saved).toHaveText('Saved.');
      await two(second);
      await expect(second.saved).toHaveText('Saved.');
      const { cadence: wanted = {}, ...others } = both;
      const settings = { ...others, cadence: expect.objectContaining(wanted) };
      expect(await stored(first.page)).toEqual(expect.objectContaining(settings));
    });
  }
});

test('what together would leave nothing is refused the second time, said, and shown as it is stored @long', async ({
  openPage,
  context,
  extensionId,
}) => {
  await begin(
    openPage,
    { activeDays: [6, 7] },
    { themesOff: ['understanding', 'communication', 'consistency', 'vulnerability'] },
  );
  await deafen(context, extensionId);
  const [one, two] = await twoOptions(openPage);
  await day(one, 'Saturday').click();
  await expect(one.saved).toHaveText('Saved.');
  await day(two, 'Sunday').click();
  await expect(two.page.getByRole('status').filter({ hasText: overtaken })).toBeVisible();
  await expect(day(two, 'Saturday')).toHaveAttribute('aria-pressed', 'false');
  await expect(day(two, 'Sunday')).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(two.page);
  expect((await stored(one.page)).cadence.activeDays).toEqual([7]);

  await one.switch('Finding help').uncheck();
  await expect.poll(async () => (await stored(one.page)).themesOff).toHaveLength(5);
  // It was read anew above, before the other one changed this.
  await two.switch('Patience and hope').click();
  await expect(two.page.getByRole('status').filter({ hasText: overtaken })).toBeVisible();
  await expect(two.switch('Patience and hope')).toBeChecked();
  await expect(two.switch('Finding help')).not.toBeChecked();
  expect((await stored(one.page)).themesOff).toHaveLength(5);
});

test('what one page of options changes another one shows at once, and nobody has to go there', async ({ openPage }) => {
  await begin(openPage, aWeek);
  const [one, two] = await twoOptions(openPage);
  await one.page.bringToFront();
  await day(one, 'Sunday').click();
  await expect(day(two, 'Sunday')).toHaveAttribute('aria-pressed', 'false');
  await windows(one).getByRole('button', { name: 'Remove this time' }).first().click();
  await expect(windows(two).getByLabel('From, time 1')).toHaveValue('12:00');
  await expect(windows(two).getByLabel('From, time 3')).toHaveCount(0);
  await one.switch('Own times for Friday').check();
  await expect(two.switch('Own times for Friday')).toBeChecked();
  await one.switch('Something fills the whole screen, like a film or slides').uncheck();
  await expect(two.switch('Something fills the whole screen, like a film or slides')).not.toBeChecked();
  await one.switch('Talking').uncheck();
  await expect(two.switch('Talking')).not.toBeChecked();
  await one.page.getByRole('radio', { name: 'At fixed times' }).check();
  await expect(two.page.getByLabel('Time 1', { exact: true })).toHaveValue('12:00');
  await one.page.getByRole('radio', { name: 'Dark' }).check();
  await expect(two.page.locator('html')).toHaveAttribute('data-look', 'dark');
  // And the other way round.
  await day(two, 'Monday').click();
  await expect(day(one, 'Monday')).toHaveAttribute('aria-pressed', 'false');
  expect((await stored(one.page)).cadence.activeDays).toEqual([2, 3, 4, 5, 6]);
});

test('the popup, the ideas and the welcome show what the options change, and the options what the popup does @long', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: /);
  const title = (await popup.title.textContent()) ?? '';
  const browse = new Browse(await openPage('browse.html'));
  await expect(browse.found).toHaveText(/ideas$/);
  const welcome = await openPage('welcome.html');
  await welcome.getByRole('button', { name: 'Next' }).click();
  const options = new Options(await openPage('options.html'));
  await options.showAll();

  await options.page.getByRole('radio', { name: 'Leaning on someone' }).check();
  await expect(welcome.getByRole('radio', { name: 'Leaning on someone' })).toBeChecked();
  await popup.button('Pause').click();
  await popup.button('For 3 days').click();
  await expect(options.page.getByText(/^Nudges are paused until /)).toBeVisible();
  await options.page.getByRole('button', { name: 'End the pause' }).click();
  await expect(popup.next).toHaveText(/^Next: /);
  await options.switch('Nudges').uncheck();
  await expect(popup.next).toHaveText('Nudges are off');
  await popup.button('More').click();
  await popup.button('Save it').click();
  await browse.list('saved');
  await expect(browse.titles).toHaveText([title]);
});

test('where the browser has no channel between pages, one shows what changed when the person comes to its window @long', async ({
  openPage,
  context,
  extensionId,
}) => {
  await begin(openPage, {});
  await deafen(context, extensionId);
  const [one, two] = await twoOptions(openPage);
  await day(one, 'Sunday').click();
  await expect(one.saved).toHaveText('Saved.');
  await expect(day(two, 'Sunday')).toHaveAttribute('aria-pressed', 'true');
  // A driver gives the focus to all its windows at once, so that no event tells of it.
  await two.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(day(two, 'Sunday')).toHaveAttribute('aria-pressed', 'false');
});

test('pages that hear of each other come to rest @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await openPage('browse.html');
  const [popup, other] = [new Popup(await openPage('popup.html')), new Popup(await openPage('popup.html'))];
  for (const { next } of [popup, other]) await expect(next).toHaveText(/^Next: /);
  const listener = await openPage('help.html');
  const count = listener.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let heard = 0;
        let silence = setTimeout(() => {}, 0);
        new BroadcastChannel('tend:changed').addEventListener('message', ({ data }) => {
          heard += 1;
          clearTimeout(silence);
          silence = setTimeout(resolve, 1500, heard);
          // It says nothing of what has changed.
          if (data) resolve(Number.NaN);
        });
      }),
  );
  await day(options, 'Sunday').click();
  const before = (await popup.title.textContent()) ?? '';
  await popup.button('Another one').click();
  await expect(popup.title).not.toHaveText(before);
  await expect(other.title).toHaveText((await popup.title.textContent()) ?? '');
  expect(await count).toBeLessThan(40);
});

test('what is being typed does not jump when another page changes something @long', async ({ openPage }) => {
  await begin(openPage, aWeek);
  const [one, two] = await twoOptions(openPage);
  const inThree = Temporal.Now.plainDateISO(noonZone).add({ days: 3 });
  const weekday = (length: 'long' | 'short') => inThree.toLocaleString('en-GB', { weekday: length });
  const itsLine = two.week.filter({ hasText: new RegExp(`^${weekday('short')}`) });
  const field = windows(two).getByLabel('From, time 3');
  await field.focus();
  await two.page.keyboard.press('ArrowUp');
  const elsewhere = async () => {
    await windows(one).getByRole('button', { name: 'Remove this time' }).first().click();
    await day(one, weekday('long')).click();
  };
  const changing = elsewhere();
  // The hand rests at no time, and the days to come, which are no fields, tell when the page has heard.
  const keys = ['ArrowUp', 'ArrowDown'];
  await expect
    .poll(
      async () => {
        await two.page.keyboard.press(keys[0] as string);
        keys.reverse();
        return itsLine.textContent();
      },
      { intervals: [100] },
    )
    .toMatch(/(none|rest)$/);
  await expect(field).toBeFocused();
  await changing;
  await field.blur();
  await expect(windows(two).getByLabel('From, time 1')).toHaveValue('12:00');
  await expect(windows(two).getByLabel('From, time 3')).toHaveCount(0);
  await expect(day(two, weekday('long'))).toHaveAttribute('aria-pressed', 'false');
  const typed = await windows(two).getByLabel('From, time 2').inputValue();
  expect(typed).toMatch(/^1[6-9]:00$/);
  expect((await stored(one.page)).cadence.windows).toEqual([
    { from: '12:00', to: '13:00' },
    { from: typed, to: '20:30' },
  ]);
});

test('Undo takes back what was changed here, and nothing that was set elsewhere since', async ({ openPage }) => {
  const [one, two] = await twoOptions(openPage);
  await day(one, 'Wednesday').click();
  await expect(day(two, 'Wednesday')).toHaveAttribute('aria-pressed', 'false');
  await day(two, 'Thursday').click();
  await expect(day(one, 'Thursday')).toHaveAttribute('aria-pressed', 'false');
  await one.page.bringToFront();
  await one.page.getByRole('button', { name: 'Undo' }).click();
  await expect(one.saved).toHaveText('Undone.');
  expect((await stored(one.page)).cadence.activeDays).toEqual([1, 2, 3, 5, 6, 7]);

  const gap = 'Shortest time between two nudges';
  await one.choice(gap).selectOption({ label: '2 hours' });
  await expect(two.choice(gap)).toHaveValue('120');
  await two.choice(gap).selectOption({ label: '3 hours' });
  await expect(one.choice(gap)).toHaveValue('180');
  await one.page.getByRole('button', { name: 'Undo' }).click();
  await expect(one.page.getByRole('status').filter({ hasText: overtaken })).toBeVisible();
  expect((await stored(one.page)).cadence.gapMinutes).toBe(180);
});

test('what cannot be saved yet waits for what another page changes, and is saved with it @long', async ({
  openPage,
}) => {
  await begin(openPage, { activeDays: [6] });
  const [one, two] = await twoOptions(openPage);
  await day(two, 'Saturday').click();
  await expect(two.saved).toHaveText('Not saved yet. Have a look at the note beside the field.');
  await day(one, 'Monday').click();
  await expect(two.saved).toHaveText('Saved.');
  await expect(day(two, 'Monday')).toHaveAttribute('aria-pressed', 'true');
  await expect(day(one, 'Saturday')).toHaveAttribute('aria-pressed', 'false');
  expect((await stored(one.page)).cadence.activeDays).toEqual([1]);
});

test('what is said to be saved is stored, also while alarms and all are busy elsewhere and the tab is closed', async ({
  openPage,
}) => {
  const busy = await openPage('help.html');
  await new Options(await openPage('options.html')).week.first().waitFor();
  await busy.evaluate(
    () =>
      new Promise<void>((taken) => {
        void navigator.locks.request('tend:reconcile', () => {
          taken();
          return new Promise<void>((free) => document.addEventListener('free', () => free()));
        });
      }),
  );
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await day(options, 'Sunday').click();
  await expect(options.saved).toHaveText('Saved.');
  await options.page.getByRole('button', { name: 'Undo' }).click();
  await expect(options.saved).toHaveText('Undone.');
  await options.setTime('To, quiet hours', '07:00');
  await expect(options.saved).toHaveText('Saved.');
  await options.switch('Nudges').uncheck();
  await expect(options.week.first()).toHaveText(/none$/);
  await options.page.close();

  const again = new Options(await openPage('options.html'));
  await expect(again.switch('Nudges')).not.toBeChecked();
  await again.switch('Nudges').check();
  await expect(again.saved).toHaveText('Saved.');
  await again.page.close();
  const popup = new Popup(await openPage('popup.html'));
  await expect(popup.next).toHaveText(/^Next: /);
  await popup.button('Pause').click();
  await popup.button('For today').click();
  await expect(popup.page.getByText(/^All right. No nudges until /)).toBeVisible();
  expect((await stored(busy)).cadence).toMatchObject({ on: true, quiet: { from: '21:30', to: '07:00' } });
  expect((await stored(busy)).cadence.pausedUntil).not.toBeNull();
  await busy.evaluate(() => document.dispatchEvent(new Event('free')));
  await expect.poll(() => busy.evaluate(() => chrome.alarms.get('tend:next'))).toBeTruthy();
});

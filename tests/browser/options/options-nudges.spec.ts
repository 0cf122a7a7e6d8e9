import type { Page } from '@playwright/test';
import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Options } from '../pages/options.ts';
import { like, literally, opening, words } from '../words.ts';
import { type ExtensionApi, expect, expectAccessible, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

/** A nudge of some days ago that was due at 18:40. */
function nudge(daysAgo: number, change: Partial<Nudge>): Record<string, object> {
  const date = Temporal.Now.plainDateISO(noonZone).subtract({ days: daysAgo });
  const at = date.toZonedDateTime({ timeZone: noonZone, plainTime: '18:40' }).toInstant();
  const came = recordOf({ id: `${date}#0`, at, until: at.add({ hours: 1 }) }, 'shown', at);
  const whole: Nudge = { ...came, answer: 'opened', ...change };
  return { [whole.id]: storedNudge(whole) };
}

/** Half an hour after such a nudge was due. */
function onDotAt(daysAgo: number): Temporal.Instant {
  const date = Temporal.Now.plainDateISO(noonZone).subtract({ days: daysAgo });
  return date.toZonedDateTime({ timeZone: noonZone, plainTime: '19:10' }).toInstant();
}

test('tells in plain words what became of the last nudges, and counts nothing', async ({ openPage }) => {
  const page = await openPage('options.html');
  const options = new Options(page);
  await expect(options.week.first()).toBeVisible();
  const date = Temporal.Now.plainDateISO(noonZone).subtract({ days: 2 });
  const shownAt = date.toZonedDateTime({ timeZone: noonZone, plainTime: '19:05' }).toInstant();
  await writeRecords(page, {
    nudges: {
      ...nudge(1, {}),
      ...nudge(2, { heldFor: 'audible', since: shownAt }),
      ...nudge(3, { fate: 'skipped', reason: 'quiet' }),
      ...nudge(4, { fate: 'missed' }),
      ...nudge(5, { fate: 'skipped', reason: 'practised' }),
      ...nudge(6, { fate: 'missed', heldFor: 'fullscreen' }),
      ...nudge(7, { fate: 'missed', heldFor: 'fullscreen', dotSince: onDotAt(7) }),
      ...nudge(8, { fate: 'skipped', reason: 'quiet', heldFor: 'away', dotSince: onDotAt(8), answer: 'later' }),
      ...nudge(9, { fate: 'skipped', reason: 'paused', heldFor: 'away', dotSince: onDotAt(9) }),
    },
  });
  await page.reload();
  await page.getByText(words('history.title')).click();
  const lines = page.locator('.history li li');
  const shown = (time: string) => words('history.shown', { time });
  const onDot = words('history.claimed', { time: '19:10' });
  await expect(lines).toHaveText(
    [
      [shown('18:40')],
      [words('history.held_audible'), shown('19:05')],
      [words('history.skipped_quiet')],
      [words('history.missed')],
      [words('history.skipped_practised')],
      [words('history.expired', { held: words('history.held_fullscreen') })],
      [words('history.held_fullscreen'), onDot],
      [words('history.held_away'), onDot, words('history.later')],
      [words('history.held_away'), onDot, words('history.skipped_paused')],
    ].map((parts) => `18:40 ${parts.join('. ')}`),
  );
  await expectAccessible(page);
});

test('a test nudge asks whether it was seen, and helps where it was not', async ({ openPage }) => {
  const page = await openPage('options.html');
  await page.getByRole('button', { name: words('preview.test') }).click();
  await expect(page.getByText(words('notices.asked'))).toBeVisible();
  await page.getByRole('button', { name: words('notices.no'), exact: true }).click();
  const systems = ['win', 'mac', 'linux', 'cros'] as const;
  await expect(
    page.getByText(new RegExp(systems.map((system) => literally(words(`notices.${system}`))).join('|'))),
  ).toBeVisible();
  await expect(page.getByText(opening('notices.dot'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: words('preview.test') }).click();
  await page.getByRole('button', { name: words('notices.yes'), exact: true }).click();
  await expect(page.getByText(words('notices.works'))).toBeVisible();
});

test('what a nudge waits for can be switched off, one by one, and brought back @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await options.switch(words('hold.fullscreen')).uncheck();
  await expect(options.saved).toHaveText(words('options.saved'));
  const holds = async () => (await storedIn(options.page, 'settings')).settings;
  expect(await holds()).toMatchObject({ holds: { away: true, fullscreen: false, audible: true } });
  await options.page.getByRole('button', { name: words('options.undo') }).click();
  await expect.poll(holds).toMatchObject({ holds: { away: true, fullscreen: true, audible: true } });
});

test('what this browser can do is a switch, and looking for it shows nothing @long', async ({ openPage }) => {
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  for (const name of [words('wording.sound'), words('hold.away'), words('hold.fullscreen'), words('hold.audible')]) {
    await expect(options.switch(name)).toBeVisible();
  }
  for (const key of ['hold.untold_away', 'hold.untold_fullscreen', 'hold.untold_audible'] as const) {
    await expect(options.page.getByText(words(key))).toHaveCount(0);
  }
  await expect(options.page.getByText(words('wording.soundElsewhere'))).toHaveCount(0);
  await expect(options.page.getByText(words('next.refused'))).toHaveCount(0);
  expect(await options.page.evaluate(() => chrome.notifications.getAll())).toEqual({});
});

test('where the browser tells nothing of windows and has no notifications, nothing is promised of them @long', async ({
  openPage,
}) => {
  const page = await openPage('help.html');
  await page.addInitScript(() => {
    // Newer Chromium has its API by both names.
    for (const api of [Reflect.get(globalThis, 'chrome'), Reflect.get(globalThis, 'browser')]) {
      for (const name of api ? ['notifications', 'windows'] : [])
        Object.defineProperty(api, name, { value: undefined });
    }
  });
  await page.goto(page.url().replace('help', 'options'));
  const options = new Options(page);
  await options.showAll();
  await expect(options.switch(words('hold.fullscreen'))).toHaveCount(0);
  await expect(page.getByText(words('hold.untold_fullscreen'))).toBeVisible();
  await expect(options.switch(words('hold.away'))).toBeVisible();
  await expect(page.getByText(words('notices.missing'))).toBeVisible();
  await expect(page.getByRole('button', { name: words('preview.test') })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: words('wording.title') })).toHaveCount(0);
  await expectAccessible(page);
});

/** A nudge that was asked for and is due since some minutes, in a browser whose only window fills the screen. */
async function dueInFullscreen(page: Page, killWorker: () => Promise<void>, minutesAgo: number) {
  await expect(new Options(page).week.first()).toBeVisible();
  const { settings } = (await storedIn(page, 'settings')) as { settings: { cadence: object; holds: object } };
  const quiet = {
    ...settings,
    cadence: { ...settings.cadence, quiet: null },
    holds: { ...settings.holds, away: false },
  };
  const now = Temporal.Now.instant();
  const at = now.subtract({ minutes: minutesAgo });
  const id = `${now.toZonedDateTimeISO(noonZone).toPlainDate()}#later-7` as const;
  await killWorker();
  await writeRecords(page, {
    settings: { settings: quiet },
    nudges: { [id]: storedNudge(recordOf({ id, at, until: at.add({ hours: 1 }) }, 'planned', at)) },
  });
  await resize(page, 'fullscreen');
  return { id, record: async () => (await storedIn(page, 'nudges'))[id] };
}

async function resize(page: Page, state: 'fullscreen' | 'normal'): Promise<void> {
  await page.evaluate(async (wanted) => {
    const window = await chrome.windows.getCurrent();
    await chrome.windows.update(window.id ?? 0, { state: wanted });
  }, state);
  await expect.poll(() => page.evaluate(async () => (await chrome.windows.getCurrent()).state)).toBe(state);
}

test('a window that fills the screen holds a due nudge, and it comes when the window is small again', async ({
  openPage,
  worker,
  killWorker,
}) => {
  const page = await openPage('options.html');
  const { record } = await dueInFullscreen(page, killWorker, 0);
  await worker();
  await expect.poll(record).toMatchObject({ fate: 'held', heldFor: 'fullscreen', dotSince: null });
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({});
  await resize(page, 'normal');
  await killWorker();
  await worker();
  await expect.poll(record).toMatchObject({ fate: 'shown', heldFor: 'fullscreen' });
});

test('one that fills the screen for longer brings the dot, and the popup tells of the nudge', async ({
  openPage,
  worker,
  killWorker,
}) => {
  const page = await openPage('options.html');
  const { record } = await dueInFullscreen(page, killWorker, 40);
  const dot = () => page.evaluate(() => chrome.action.getBadgeText({}));
  await worker();
  await expect.poll(dot).toBe('•');
  expect(await record()).toMatchObject({ fate: 'held', heldFor: 'fullscreen', dotSince: expect.any(String) });
  expect(await page.evaluate(() => chrome.notifications.getAll())).toEqual({});
  const popup = await openPage('popup.html');
  await expect(popup.getByText(like(words('popup.waiting', { time: '…' }), '\\d\\d:\\d\\d'))).toBeVisible();
  await expect.poll(dot).toBe('');
  expect(await record()).toMatchObject({ fate: 'skipped', reason: 'here', heldFor: 'fullscreen', answer: 'opened' });
});

test('an invitation to look back on the week is off, until a person wants it on a day of theirs', async ({
  openPage,
}) => {
  const options = new Options(await openPage('options.html#nudges'));
  const wanted = options.switch(words('weeklyLookBack.on'));
  const day = options.choice(words('weeklyLookBack.day'));
  const stored = async () => (await storedIn(options.page, 'settings')).settings;
  await expect(wanted).not.toBeChecked();
  await expect(day).toHaveCount(0);
  await wanted.press('Space');
  await expect(day).toHaveValue('7');
  await expectAccessible(options.page);
  await day.selectOption({ label: 'Friday' });
  await expect.poll(stored).toMatchObject({ lookBackDay: 5 });
  await options.page.getByRole('button', { name: words('options.undo') }).click();
  await expect(day).toHaveValue('7');
  await wanted.press('Space');
  await expect.poll(stored).toMatchObject({ lookBackDay: null });
});

test('a click on an invitation to look back opens the look-back and answers it @long', async ({
  openPage,
  context,
  clickNotification,
}) => {
  const page = await openPage('options.html');
  await expect(new Options(page).week.first()).toBeVisible();
  const at = Temporal.Now.instant().subtract({ minutes: 1 });
  const local = at.toZonedDateTimeISO(noonZone);
  const id: Nudge['id'] = `${local.toPlainDate()}#later-${local.hour * 60 + local.minute}`;
  const came = { ...recordOf({ id, at, until: at.add({ hours: 1 }) }, 'shown', at), lookBack: local.toPlainDate() };
  await writeRecords(page, { nudges: { [id]: storedNudge(came) } });
  const opened = context.waitForEvent('page', (one) => /\/journal\.html.*#look-back$/.test(one.url()));
  await clickNotification('tend:look-back');
  await expect((await opened).getByRole('heading', { level: 2, name: words('journal.lookBack') })).toBeFocused();
  await expect.poll(async () => (await storedIn(page, 'nudges'))[id]).toMatchObject({ answer: 'opened' });
});

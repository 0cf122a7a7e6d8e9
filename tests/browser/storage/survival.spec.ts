import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import { launchChromium, loadExtension, tendBuild } from '../../../scripts/browser.ts';
import { controlWorkers } from '../../../scripts/worker-control.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { noonZone } from '../../firefox/noon-zone.ts';
import { Options } from '../pages/options.ts';
import { Popup } from '../pages/popup.ts';
import { type ExtensionApi, expect, test } from '../world/fixtures.ts';
import { textInRealPopup } from '../world/real-popup.ts';
import { storedIn } from '../world/stored.ts';

declare const chrome: ExtensionApi;

test.use({ timezoneId: noonZone, locale: 'en-GB' });

const tendAlarms = ['tend:heartbeat', 'tend:next'];
const alarmNames = (page: Page) =>
  page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name).sort());

test.describe('the alarms', () => {
  test('that were lost with the worker are back after the next event, whatever it is', async ({
    openPage,
    worker,
    killWorker,
    clickNotification,
  }) => {
    const page = await openPage('help.html');
    await expect.poll(() => alarmNames(page)).toEqual(tendAlarms);
    const events = {
      'the browser starts the worker': async () => void (await worker()),
      'an alarm of an older Tend': () => page.evaluate(() => chrome.alarms.create('tend:daily', { when: Date.now() })),
      // The last one, since it opens the popup, which looks after the alarms as well.
      'a click on a notification': () => clickNotification('tend:nudge'),
    };
    for (const [name, event] of Object.entries(events)) {
      await (await worker()).evaluate(() => chrome.alarms.clearAll());
      await killWorker();
      expect(await alarmNames(page), name).toEqual([]);
      await event();
      await expect.poll(() => alarmNames(page), { message: name }).toEqual(tendAlarms);
    }
  });

  test('are set again by themselves when Tend was off and on, and after an update, with all that is stored @long', async ({
    timezoneId,
  }) => {
    // The fixture's Tend cannot be changed under its feet; this one is a copy that can be updated.
    const folder = mkdtempSync(join(tmpdir(), 'tend-'));
    cpSync(tendBuild, folder, { recursive: true });
    const context = await launchChromium({ ...(timezoneId && { timeZone: timezoneId }) });
    const trouble: string[] = [];
    await controlWorkers(context, (message) => trouble.push(message));
    try {
      const welcomed = context.waitForEvent('page');
      const id = await loadExtension(context, folder);
      await welcomed;
      const popup = new Popup(await open(context, id, 'popup.html'));
      await popup.sayHowItWent('mixed', 'Before the update.');
      await expect(popup.page.getByText('Saved. You did your part today.')).toBeVisible();

      const browserPage = await context.newPage();
      await browserPage.goto('chrome://extensions');
      for (const happens of [offAndOn, update]) {
        await loseAlarms(context, id);
        await happens(browserPage, id, folder);
        const page = await open(context, id, 'help.html');
        await expect.poll(() => alarmNames(page), { timeout: 20_000 }).toEqual(tendAlarms);
      }
      const after = await open(context, id, 'popup.html');
      expect(await after.evaluate(() => chrome.runtime.getManifest().version)).toBe('99.0.0');
      await expect(after.getByText('Before the update.')).toBeAttached();
      // An update is no reason to say hello again.
      expect(context.pages().filter((page) => page.url().includes('welcome.html'))).toEqual([]);
      expect(trouble).toEqual([]);
    } finally {
      await context.close();
      rmSync(folder, { recursive: true });
    }
  });
});

async function open(context: BrowserContext, id: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

async function loseAlarms(context: BrowserContext, id: string): Promise<void> {
  const page = await open(context, id, 'help.html');
  await page.evaluate(() => chrome.alarms.clearAll());
  expect(await alarmNames(page)).toEqual([]);
}

/** What the browser's own page about extensions may do, and no other. */
interface BrowsersOwn {
  management: {
    setEnabled(id: string, enabled: boolean): Promise<void>;
    get(id: string): Promise<{ enabled: boolean; version: string }>;
  };
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<void>;
  };
}

async function offAndOn(browserPage: Page, id: string): Promise<void> {
  await browserPage.evaluate(async (extension) => {
    const { management } = chrome as unknown as BrowsersOwn;
    await management.setEnabled(extension, false);
    await management.setEnabled(extension, true);
  }, id);
}

async function update(browserPage: Page, id: string, folder: string): Promise<void> {
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: '99.0.0' }));
  await browserPage.evaluate(async (extension) => {
    const { developerPrivate } = chrome as unknown as BrowsersOwn;
    // Else the browser lets no unpacked extension come back.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(extension, { failQuietly: true });
  }, id);
  const present = () =>
    browserPage.evaluate((extension) => (chrome as unknown as BrowsersOwn).management.get(extension), id);
  await expect.poll(present).toMatchObject({ enabled: true, version: '99.0.0' });
}

/** How many of Tend's popups and tabs with today's strategy are open. */
const surfacesSeenFrom = (page: Page) =>
  page.evaluate(() => ({
    popups: chrome.extension.getViews({ type: 'popup' }).length,
    tabs: chrome.extension
      .getViews({ type: 'tab' })
      .filter((view) => (view as unknown as Window).location.pathname === '/popup.html').length,
  }));

test('clicks on notifications that are days old open one popup with today’s strategy, and answer nothing @long', async ({
  openPage,
  worker,
  killWorker,
  clickNotification,
}) => {
  const first = await openPage('popup.html');
  const title = await new Popup(first).title.textContent();
  const page = await openPage('help.html');
  await first.close();
  const days = 9;
  const since = Temporal.Now.instant().subtract({ hours: 24 * days });
  const id: Nudge['id'] = `${since.toZonedDateTimeISO(noonZone).toPlainDate()}#0`;
  const old = recordOf({ id, at: since, until: since }, 'shown', since);
  await writeRecords(page, { nudges: { [id]: storedNudge(old) } });
  await killWorker();
  await clickNotification('tend:nudge');
  await expect.poll(() => textInRealPopup(page, 'main h1')).toBe(title);
  expect(await surfacesSeenFrom(page)).toEqual({ popups: 1, tabs: 0 });
  await expect.poll(() => textInRealPopup(page, 'footer p')).toMatch(/^Next: /);
  // After an update, a system may still show some of them.
  for (let click = 0; click < 4; click += 1) await clickNotification('tend:nudge');
  // What a click does is done once the worker has been answered what it asks then, and something more.
  for (let turn = 0; turn < 3; turn += 1) await (await worker()).evaluate(() => chrome.runtime.getContexts({}));
  expect(await surfacesSeenFrom(page)).toEqual({ popups: 1, tabs: 0 });
  expect((await storedIn(page, 'nudges'))[id]).toMatchObject({ fate: 'shown', answer: null });
});

test('erasing leaves nothing of what was stored, anywhere', async ({ openPage, worker }) => {
  const popup = new Popup(await openPage('popup.html'));
  const { page } = popup;
  await expect(popup.next).toHaveText(/^Next: /);
  const canary = 'canary-7f3a';
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO(noonZone).subtract({ hours: 4 }).toPlainDate();
  const id: Nudge['id'] = `${now.toZonedDateTimeISO(noonZone).toPlainDate()}#7`;
  const waiting = recordOf({ id, at: now, until: now.add({ hours: 1 }) }, 'shown', now);
  const day = {
    ...newDay(today, { id: 'COM-02', because: ['fresh'] }, { level: 1, okays: 0 }),
    response: { outcome: 'badly' as const, line: canary, at: now },
    plan: { when: canary, will: canary, answer: null, of: null },
    draft: { outcome: null, line: canary },
  };
  const yesterday = { ...day, date: today.subtract({ days: 1 }) };
  const { settings } = (await storedIn(page, 'settings')) as { settings: { seed: string; cadence: object } };
  await writeRecords(page, {
    settings: { settings: { ...settings, worry: 'betrayal', who: 'married', gentleUntil: '2099-01-01T00:00:00Z' } },
    days: Object.fromEntries([day, yesterday].map((one) => [one.date.toString(), storedDay(one)])),
    nudges: { [id]: storedNudge(waiting) },
    marks: {
      'mark/COM-01': { id: 'COM-01', saved: true, hidden: true },
      'own/OWN-01': { id: 'OWN-01', title: canary },
    },
    promises: { '0123456789abcdef': { id: '0123456789abcdef', what: canary } },
    checkins: { '2026-11-22': { date: '2026-11-22', answers: { foreseeing: 1 } } },
    notes: {
      'note/2026-11-22/0123456789abcdef': { id: '2026-11-22/0123456789abcdef', text: canary },
      'hard/0123456789abcdef': { id: '0123456789abcdef', name: canary },
    },
    quarantine: { 'days/2020-01-01': { canary } },
  });
  await page.evaluate(() => chrome.storage.local.set({ 'tend:copy': '2026-11-22T08:00:00Z' }));
  await page.evaluate(
    (typed) => localStorage.setItem('typed/notes/note/gone', JSON.stringify([null, { typed }])),
    canary,
  );
  await page.close();
  const options = new Options(await openPage('options.html'));
  await options.showAll();
  await options.page.getByRole('button', { name: 'Send a test nudge' }).click();
  await options.page.evaluate(async () => {
    await chrome.notifications.create('tend:nudge', {
      type: 'basic',
      iconUrl: '/icon/128.png',
      title: 'x',
      message: 'x',
    });
    await chrome.alarms.create('tend:daily', { periodInMinutes: 1440 });
    await chrome.action.setBadgeText({ text: '•' });
  });
  await options.page.getByRole('button', { name: 'Erase everything' }).click();
  await options.page.getByRole('button', { name: 'Yes, erase it all' }).click();
  await expect(options.saved).toHaveText('Everything is erased. Tend starts anew.');

  const left = await options.page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: await chrome.storage.local.get(),
    sync: await chrome.storage.sync.get(),
    session: await chrome.storage.session.get(),
    own: { ...localStorage, ...sessionStorage },
    caches: await caches.keys(),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name).sort(),
    notifications: await chrome.notifications.getAll(),
    dot: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
  }));
  expect(left).toEqual({
    databases: [{ name: 'tend', version: expect.any(Number) }],
    local: { tend: { began: expect.any(String) } },
    sync: {},
    session: {},
    own: {},
    caches: [],
    alarms: tendAlarms,
    notifications: {},
    dot: '',
    title: 'Tend',
  });
  const fresh = (await storedIn(options.page, 'settings')) as { settings: { seed: string } };
  expect(fresh.settings).toMatchObject({ worry: null, who: null, gentleUntil: null });
  expect(fresh.settings.seed).not.toBe(settings.seed);
  expect(Object.keys(fresh)).toEqual(['settings']);
  for (const store of storeNames.filter((name) => name !== 'settings' && name !== 'days')) {
    expect(await storedIn(options.page, store), store).toEqual({});
  }
  // The worker may have chosen today's strategy by now, and no more.
  await worker();
  const days = await storedIn(options.page, 'days');
  expect(Object.keys(days).filter((key) => key !== today.toString())).toEqual([]);
  expect(JSON.stringify(days)).not.toContain(canary);
});

test('a line that is typed without a pause is kept to its last letter when the popup closes @long', async ({
  openPage,
}) => {
  const popup = new Popup(await openPage('popup.html'));
  await popup.button('I tried it').click();
  const line = 'We sat down after supper and began to talk.';
  await popup.page.getByRole('textbox').pressSequentially(line, { delay: 100 });
  await popup.page.close();
  const again = new Popup(await openPage('popup.html'));
  await again.button('I tried it').or(again.page.getByRole('textbox')).first().waitFor();
  const stored = Object.values(await storedIn(again.page, 'days')) as { draft: { line: string } | null }[];
  expect(stored[0]?.draft?.line).toBe(line);
});

/** `npm run pictures`: every surface in every state and look, for people to look at. */
import { mkdir, rm } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Cadence } from '../core/cadence/cadence.ts';
import { defaultCadence } from '../core/cadence/defaults.ts';
import { pauseEnd } from '../core/cadence/pause.ts';
import type { Outcome } from '../core/day/day.ts';
import { newDay } from '../core/day/new-day.ts';
import { storedDay } from '../core/day/stored-day.ts';
import { recordOf } from '../core/nudges/nudge.ts';
import { storedNudge } from '../core/nudges/stored-nudge.ts';
import { firstRung } from '../core/picking/ladder.ts';
import { freshSettings } from '../core/settings/settings.ts';
import { storedSettings } from '../core/settings/stored-settings.ts';
import type { StrategyId } from '../core/strategies/strategy.ts';
import { dayOf } from '../core/time/person-day.ts';
import { launchChromium, loadExtension, popupSize, tendBuild } from './browser.ts';
import { readStrategies } from './content/read-strategies.ts';
import { refuseAlarms } from './refuse-alarms.ts';
import { type Records, writeRecords } from './write-records.ts';

const folder = '.pictures';
const tabSize = { width: 1100, height: 800 };
const now = Temporal.Now.instant();
const zone = Temporal.Now.timeZoneId();
const usual = defaultCadence();
const today = dayOf(now, zone, usual.dayStart);
const pausedUntil = pauseEnd({ kind: 'days', days: 3 }, today, zone, usual.dayStart);

interface Picture {
  page: `${string}.html`;
  state: string;
  /** What is stored by then; without it, nothing but what Tend stores by itself on the first day. */
  records?: Records;
  /** What the person does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const pictures: Picture[] = [
  { page: 'popup.html', state: 'first-day' },
  { page: 'popup.html', state: 'today', records: known() },
  { page: 'popup.html', state: 'waiting', records: { ...known(), ...waitingNudge() } },
  { page: 'popup.html', state: 'paused', records: known({ pausedUntil }) },
  { page: 'popup.html', state: 'more', records: known(), act: (page) => press(page, 'More') },
  { page: 'popup.html', state: 'plan', records: known(), act: (page) => press(page, 'More', 'Make a plan') },
  { page: 'popup.html', state: 'badly', records: { ...known(), ...todayWith('COM-01', 'badly') } },
  { page: 'popup.html', state: 'asks-first', records: { ...known(), ...todayWith('CON-24') } },
  { page: 'popup.html', state: 'none-left', records: { ...known(), ...allHidden() } },
  { page: 'popup.html', state: 'refused', records: known(), act: refuseAlarms },
  { page: 'popup.html', state: 'error', act: breakStorage },
  { page: 'today.html', state: 'today', records: known() },
  { page: 'options.html', state: 'simple', records: known() },
  { page: 'options.html', state: 'refused', records: known(), act: refuseAlarms },
  { page: 'options.html', state: 'all', records: known(), act: unfoldAll },
  // Without an active day there is never a nudge, and the page says so.
  { page: 'options.html', state: 'error', records: known({ activeDays: [] }) },
  { page: 'welcome.html', state: 'step-1' },
  { page: 'welcome.html', state: 'step-2', act: (page) => goOn(page, 1) },
  { page: 'welcome.html', state: 'step-3', act: (page) => goOn(page, 2) },
  {
    page: 'welcome.html',
    state: 'step-4',
    act: (page) => goOn(page, 2).then(() => page.locator('.ways .button').last().click()),
  },
  { page: 'how.html', state: 'all' },
  { page: 'journal.html', state: 'days', records: known() },
  { page: 'summary.html', state: 'nothing-picked', records: known() },
  { page: 'help.html', state: 'all', act: unfoldAll },
  { page: 'browse.html', state: 'all', records: known() },
  { page: 'browse.html', state: 'unfolded', records: known(), act: (page) => page.locator('.unfold').first().click() },
  { page: 'practice.html', state: 'all' },
  { page: 'practice.html', state: 'before-you-send', act: lookAtMessage },
  { page: 'sidepanel.html', state: 'today', records: known() },
  { page: 'browse.html', state: 'own', act: (page) => page.locator('#write').click() },
];

interface Look {
  media?: Parameters<Page['emulateMedia']>[0];
  rightToLeft?: boolean;
  /** Half the room for twice the size, as at 200 % zoom; the pixel ratio of all pictures is 2. */
  zoomed?: boolean;
}

const looks: Record<string, Look> = {
  light: { media: { colorScheme: 'light' } },
  dark: { media: { colorScheme: 'dark' } },
  'forced-colours': { media: { forcedColors: 'active' } },
  'right-to-left': { rightToLeft: true },
  'zoom-200': { zoomed: true },
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const picture of pictures) {
  const context = await launchChromium({ pixelRatio: 2 });
  await take(context, await loadExtension(context, tendBuild), picture);
  await context.close();
}

async function take(context: BrowserContext, extension: string, { page: path, state, records, act }: Picture) {
  for (const [name, look] of Object.entries(looks)) {
    // Each time anew, since looking at a page can change what is stored: the popup answers a waiting nudge.
    if (records) {
      const page = await open(context, extension, 'popup.html', {});
      await writeRecords(page, records);
      await page.close();
    }
    const page = await open(context, extension, path, look);
    await act?.(page);
    if (look.rightToLeft) await turnRightToLeft(page);
    // The popup loads what stands around the strategy after it.
    await page.waitForLoadState('networkidle');
    const file = `${folder}/${path.replace('.html', '')}-${state}-${name}.png`;
    await page.screenshot({ path: file, fullPage: true });
    await page.close();
    console.log(file);
  }
}

async function open(context: BrowserContext, extension: string, path: string, { media, zoomed }: Look): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  const isPopup = path === 'popup.html';
  const { width, height } = isPopup ? popupSize : tabSize;
  // A tab keeps its width, so there is room for half as much. A popup grows with its text, and only its height ends.
  await page.setViewportSize(zoomed ? { width: isPopup ? width : width / 2, height: height / 2 } : { width, height });
  await page.goto(`chrome-extension://${extension}/${path}`);
  await page.locator('main h1').waitFor();
  return page;
}

async function turnRightToLeft(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

/** Someone who has used Tend before. Always the same seed and strategy, so that pictures can be compared. */
function known(change: Partial<Cadence> = {}): Records {
  const settings = { ...freshSettings('pictures', now), cadence: { ...usual, ...change } };
  const day = storedDay(newDay(today, { id: 'COM-01', because: ['start_small', 'fresh'] }, firstRung));
  return { settings: { settings: storedSettings(settings) }, days: { [today.toString()]: day } };
}

/** Today with a strategy that nobody has seen yet, and with what was said of it. */
function todayWith(id: StrategyId, outcome?: Outcome): Records {
  const response = outcome ? { outcome, line: 'They laughed, and I stopped there.', at: now } : null;
  return {
    days: { [today.toString()]: storedDay({ ...newDay(today, { id, because: ['fresh'] }, firstRung), response }) },
  };
}

/** Everything is "not for me", and so today has no strategy. */
function allHidden(): Records {
  const marks = readStrategies('content/en/strategies').map(({ id }) => [
    `mark/${id}`,
    { id, saved: false, hidden: true },
  ]);
  const day = { ...newDay(today, { id: null, because: [] }, firstRung), putAside: ['COM-01' as const] };
  return { marks: Object.fromEntries(marks), days: { [today.toString()]: storedDay(day) } };
}

/** Presses buttons of these names, one after the other. */
async function press(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

function waitingNudge(): Records {
  const id = `${today}#0` as const;
  const at = now.subtract({ minutes: 20 });
  const until = now.add({ hours: 1 });
  return {
    nudges: {
      [id]: storedNudge(recordOf({ id, at, until }, 'shown', at)),
    },
  };
}

/** Leaves a database that a later Tend has made, which this one must not open. */
async function breakStorage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('tend', 1000);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }),
  );
  await page.reload();
  await page.locator('main').waitFor();
}

async function unfoldAll(page: Page): Promise<void> {
  for (const part of await page.locator('summary').all()) await part.click();
}

async function lookAtMessage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Before you send' }).click();
  await page.getByRole('textbox').fill('I felt hurt on Tuesday. You never listen to me. Could we talk at eight?');
  await page.locator('.finding').waitFor();
}

async function goOn(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await page.getByRole('button', { name: 'Next', exact: true }).click();
}

/**
 * `npm run bench`: how fast the popup is, beside a page of the same text that needs no script. Prints one JSON object a
 * line. What the ratios should stay below: 1.05 for the first paint, 1.10 for the strategy's title. Then how long a nudge
 * takes from its alarm to the notification, the worker killed, beside one that only shows: below 1.5. A third one takes
 * its slot in a database before it shows and does nothing else: what that promise alone costs. First of all,
 * how long checking a draft takes beside `Intl.Segmenter` over it: below 42. Then the
 * journal with ten years in it beside an empty one: below 1.3, and its search: within a frame. Last, how long ten years
 * take to be saved (at most 1 s) and brought in (at most 3 s).
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Nudge, type NudgeId, recordOf } from '../../core/nudges/nudge.ts';
import { freshSettings } from '../../core/settings/settings.ts';
import { storedSettings } from '../../core/settings/stored-settings.ts';
import { nextAlarm } from '../../platform/browser/alarms.ts';
import { launchChromium, loadExtension, tendBuild } from '../../scripts/browser.ts';
import { readStrategies } from '../../scripts/content/read-strategies.ts';
import { controlWorkers } from '../../scripts/worker-control.ts';
import { writeRecords } from '../../scripts/write-records.ts';
import { words } from '../browser/words.ts';
import { timeDrafts } from './drafts.ts';
import { clearNotification, msToNotification, setAlarm } from './nudge-times.ts';
import { type PaintTimes, readPaintTimes } from './paint-times.ts';
import { popupAddress } from './popup-address.ts';
import { totalWeight, weighPopup } from './popup-weight.ts';
import { readSearchTimes } from './search-times.ts';
import { seedHistory } from './seed-history.ts';
import { seedJournal } from './seed-journal.ts';
import { readTransferTimes } from './transfer-times.ts';

const rounds = 25;
/** The first loads of all fill the browser's caches. */
const warmUps = 2;

const drafts = timeDrafts();
for (const { text, ms, ratio } of drafts) {
  report(`draft of 5,000 characters ${text}`, ms, 'ms');
  report(`draft of 5,000 characters ${text}, beside parting it into words`, ratio, 'ratio');
}
report(
  'the slowest of these drafts, beside parting it into words',
  Math.max(...drafts.map(({ ratio }) => ratio)),
  'ratio',
);

const context = await launchChromium();
const workers = await controlWorkers(context);
const tend = await loadExtension(context, tendBuild);
const bare = await loadExtension(context, join(import.meta.dirname, 'bare'));
const bareAddress = `chrome-extension://${bare}/popup.html`;
const plainAddress = `chrome-extension://${tend}/popup.html`;

report('popup script and style, gzipped', totalWeight(await weighPopup(context, tend)), 'kB');
await compare('', await openingAddress());
await compare(' before the background has chosen', plainAddress);
await seed();
await compare(', ten years stored', await openingAddress());
await compare(' before the background has chosen, ten years stored', plainAddress);
await compareNudges();
await compareJournal();
await transfer();
await context.close();

/** Loads both popups in turn, so that whatever else the machine does falls on both alike. */
async function compare(circumstance: string, popup: string): Promise<void> {
  const bareTimes: PaintTimes[] = [];
  const tendTimes: PaintTimes[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    for (const [address, times] of [[bareAddress, bareTimes] as const, [popup, tendTimes] as const]) {
      await startCold();
      const read = await readPaintTimes(context, address);
      if (round >= 0) times.push(read);
    }
  }
  const bareFirst = median(bareTimes.map(({ first }) => first));
  const first = median(tendTimes.map(({ first }) => first));
  const title = median(tendTimes.map(({ title }) => title));
  report(`bare popup first contentful paint${circumstance}`, bareFirst, 'ms');
  report(`popup first contentful paint${circumstance}`, first, 'ms');
  report(`popup strategy visible${circumstance}`, title, 'ms');
  report(`popup first contentful paint ratio${circumstance}`, first / bareFirst, 'ratio');
  report(`popup strategy visible ratio${circumstance}`, title / bareFirst, 'ratio');
}

/**
 * As a person finds it who clicks on the button: nothing of either extension runs. Anything that still did, the worker
 * or the welcome page, would spare one popup the start of a process that the other has to wait for.
 */
async function startCold(): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
  await workers.stopAll();
}

async function seed(): Promise<void> {
  const page = await context.newPage();
  await page.goto(plainAddress);
  await page.locator('main h1').waitFor();
  const strategies = readStrategies('content/en/strategies').map(({ id }) => id);
  await seedHistory(page, strategies);
  await seedJournal(page);
  await page.close();
}

/** Ten years are stored by now, as the worst that a nudge can meet. */
async function compareNudges(): Promise<void> {
  const [barePage, claimPage] = [await openBare('bare-nudge'), await openBare('bare-claim')];
  const tendPage = await openPage(tend, 'help.html');
  const now = Temporal.Now.instant();
  const fresh = freshSettings('bench', now);
  // No hour of the day and nobody's absence shall decide whether the nudge comes; it is looked for all the same.
  const cadence = { ...fresh.cadence, quiet: null };
  const settings = { ...fresh, cadence, holds: { ...fresh.holds, away: false } };
  await writeRecords(tendPage, { settings: { settings: storedSettings(settings) } });
  const [bareTimes, claimTimes, tendTimes]: [number[], number[], number[]] = [[], [], []];
  const all = [[barePage, bareTimes] as const, [claimPage, claimTimes] as const, [tendPage, tendTimes] as const];
  for (let round = -warmUps; round < rounds; round++) {
    for (const [page, times] of all) {
      const ms = await nudgeOnce(page, page === tendPage);
      if (round >= 0) times.push(ms);
    }
  }
  report('bare nudge from alarm to notification', median(bareTimes), 'ms');
  report('nudge from alarm to notification', median(tendTimes), 'ms');
  report('nudge that only takes its slot first, ratio', median(claimTimes) / median(bareTimes), 'ratio');
  report('nudge from alarm to notification ratio', median(tendTimes) / median(bareTimes), 'ratio');
}

/** The journal of ten years beside one in which nothing is kept yet: another copy of Tend. */
async function compareJournal(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-empty-'));
  cpSync(tendBuild, folder, { recursive: true });
  const empty = await loadExtension(context, folder);
  for (const section of ['days', 'notes']) {
    const [emptyTimes, fullTimes]: [PaintTimes[], PaintTimes[]] = [[], []];
    for (let round = -warmUps; round < rounds; round++) {
      for (const [extension, times] of [[empty, emptyTimes] as const, [tend, fullTimes] as const]) {
        await startCold();
        const read = await readPaintTimes(context, `chrome-extension://${extension}/journal.html#${section}`);
        if (round >= 0) times.push(read);
      }
    }
    for (const what of ['first', 'title'] as const) {
      const [before, after] = [emptyTimes, fullTimes].map((times) => median(times.map((one) => one[what])));
      report(`journal (${section}) ${what} painted, nothing kept`, before ?? 0, 'ms');
      report(`journal (${section}) ${what} painted, ten years beside nothing`, (after ?? 0) / (before ?? 1), 'ratio');
    }
  }
  const page = await openPage(tend, 'journal.html#notes');
  const search = await readSearchTimes(page, 'kitchen', words('notes.found', 2000));
  report('search in 2,000 notes, first letter to what was found', search.firstMs, 'ms');
  report('search in 2,000 notes, each further letter', median(search.letterMs), 'ms');
  report('search in 2,000 notes, longest that the page was held up', search.heldMs, 'ms');
}

/** Ten years are stored by now. */
async function transfer(): Promise<void> {
  const page = await openPage(tend, 'options.html#data');
  const { steps, megabytes, ...times } = await readTransferTimes(page);
  report('ten years as a file', megabytes, 'MB');
  report('ten years saved', times.saveMs, 'ms');
  report('ten years read and previewed', times.previewMs, 'ms');
  report('ten years brought in', times.mergeMs, 'ms');
  report('ten years brought in over themselves', times.replaceMs, 'ms');
  report('progress drawn while they were brought in', steps, 'times');
}

/** A page of a bare extension, which is loaded for it. */
async function openBare(folder: string): Promise<Page> {
  return openPage(await loadExtension(context, join(import.meta.dirname, folder)), 'page.html');
}

/** From the alarm to the notification, with all workers killed. */
async function nudgeOnce(page: Page, isTend: boolean): Promise<number> {
  for (;;) {
    await clearNotification(page);
    await workers.stopAll();
    const when = await setAlarm(page, nextAlarm, isTend ? dueNudge() : null);
    const ms = await msToNotification(page, when);
    // Taking the last one away can wake a worker late, and a Tend that is awake shows at once what is due.
    if (ms >= 0) return ms;
  }
}

/** A nudge that was asked for with "Later" and is due: always the same one, since nobody has forty on one day. */
function dueNudge(): Nudge {
  const at = Temporal.Now.instant();
  const id: NudgeId = `${at.toZonedDateTimeISO('UTC').toPlainDate()}#later-1`;
  const until = at.add({ hours: 1 });
  return recordOf({ id, at, until }, 'planned', at);
}

/** Where Tend's button points once today is known ahead. */
async function openingAddress(): Promise<string> {
  const page = await openPage(tend, 'help.html');
  for (;;) {
    const address = await popupAddress(page);
    if (address.includes('#ahead=')) {
      await page.close();
      return address;
    }
  }
}

async function openPage(extension: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension}/${path}`);
  return page;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function report(figure: string, value: number, unit: string): void {
  console.log(JSON.stringify({ figure, value: Number(value.toFixed(3)), unit }));
}

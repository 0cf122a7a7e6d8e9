import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pointPopup } from '../../../app/day/point-popup.ts';
import { findSummary } from '../../../app/picking/choose-strategy.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { importPlan } from '../../../core/transfer/import-plan.ts';
import { pointPopupAt } from '../../../platform/browser/popup-address.ts';
import { beginDay, changeDay, changeTyped } from '../../../platform/storage/day-store.ts';
import { beginWith } from '../../../platform/storage/first-settings.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { importAll } from '../../../platform/storage/transfer/import-store.ts';
import { day as exampleDay } from '../records/example-records.ts';

const now = Temporal.Instant.from('2026-03-03T08:00:00Z');
const day = newDay(Temporal.PlainDate.from('2026-03-03'), { id: 'COM-08', because: [] }, firstRung);
const button = { popup: '' };

Object.assign(fakeBrowser.runtime, {
  getURL: (path: string) => `chrome-extension://tend${path}`,
  getManifest: () => ({ version: '1.0' }),
});
Object.assign(fakeBrowser.action, {
  setPopup: async ({ popup }: { popup: string }) => {
    button.popup = popup;
  },
});

beforeEach(async () => {
  await readSettings(now);
  await beginDay(day.date, () => day);
  await pointPopupAt(async () => '/popup/COM-08.html#ahead=known');
  expect(button.popup).toBe('chrome-extension://tend/popup/COM-08.html#ahead=known');
});

test.each<[string, (seen: <T>(value: T) => T) => Promise<unknown>]>([
  ['a day is written', (seen) => beginDay(day.date, () => seen(day))],
  ['settings are written', (seen) => changeSettings(now, (current) => seen(current))],
  ['everything is erased', (seen) => beginWith(now, (fresh) => seen(fresh))],
  ['a file is imported', (seen) => importAll(() => seen(nothingToImport), now)],
])('before %s, the popup knows nothing ahead any more', async (_case, write) => {
  let before = 'not written';
  await write((value) => {
    before = button.popup;
    return value;
  });
  expect(before).toBe('chrome-extension://tend/popup.html');
});

test('what is typed changes nothing of what it knows', async () => {
  await changeTyped(day.date, (stored) => stored);
  expect(button.popup).toBe('chrome-extension://tend/popup/COM-08.html#ahead=known');
});

test.each<[string, StrategyId, string]>([
  ['to the page of today’s idea', 'COM-01', '/popup/COM-01.html'],
  ['to no page of one that an update took away', 'COM-99', '/popup.html'],
])('the button leads %s, also where it was shown', async (_case, strategy, page) => {
  const shown = exampleDay.shown && { ...exampleDay.shown, id: strategy };
  // As a page finds what has its piece no more.
  const lost = (id: StrategyId) => (id === 'COM-99' ? Promise.reject(new TypeError()) : loadStrategy(id));
  for (const find of [findSummary, loadStrategy, lost]) {
    for (const seen of [null, shown]) {
      await changeDay(day.date, (stored) => ({ ...stored, strategy, shown: seen }));
      await pointPopup(now, 'Europe/Berlin', find);
      expect(new URL(button.popup).pathname).toBe(page);
    }
  }
});

const nothingToImport = importPlan({ saved: now, records: [] }, [], 'merge');

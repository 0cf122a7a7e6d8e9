import { afterEach, expect, test, vi } from 'vitest';
import { suggestsCopy } from '../../../core/transfer/copy-suggestion.ts';
import { saving } from '../../../entrypoints/options/data/saving.ts';
import { browser } from '../../../platform/browser/browser.ts';
import { readCopyAnswered } from '../../../platform/storage/transfer/copy-answered.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const daysAgo = (days: number) => now.subtract({ hours: 24 * days });

test.each([
  ['someone new', null, null, 0, false],
  ['whoever began a month ago', daysAgo(30), null, 7, true],
  ['whoever began not yet a month ago', daysAgo(29), null, 20, false],
  ['whoever has hardly anything to lose', daysAgo(300), null, 6, false],
  ['whoever saved a copy a month ago', daysAgo(300), daysAgo(30), 200, true],
  ['whoever saved one, or said “not now”, lately', daysAgo(300), daysAgo(29), 200, false],
  ['whoever said so while the clock was ahead', daysAgo(300), now.add({ hours: 24 }), 200, false],
  ['whoever has used Tend since nobody knows when', null, null, 200, false],
])('%s: is a copy suggested?', (_who, began, answered, days, expected) => {
  expect(suggestsCopy({ began, answered, days }, now)).toBe(expected);
});

const { set } = browser.storage.local;
afterEach(() => {
  browser.storage.local.set = set;
});

test('“not now” is kept, or it is said that it was not', async () => {
  const told: string[] = [];
  const { later } = saving(
    () => told.push('read'),
    () => told.push('failed'),
  );
  browser.storage.local.set = () => Promise.reject(new Error('full'));
  later();
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual(['failed']);
  expect(await readCopyAnswered()).toBeNull();
  browser.storage.local.set = set;
  later();
  await vi.waitUntil(() => told.length > 1);
  expect(told).toEqual(['failed', 'read']);
  expect(await readCopyAnswered()).not.toBeNull();
});

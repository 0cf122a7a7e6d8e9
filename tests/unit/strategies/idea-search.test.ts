import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import type { Browsed } from '../../../core/strategies/search.ts';
import { browsedOwn } from '../../../entrypoints/browse/browse-reading.ts';
import { ideaSearch } from '../../../entrypoints/browse/idea-search.ts';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', () => 0);
});

const idea = browsedOwn({ ...emptyOwn('OWN-01'), title: 'Water the plants', today: 'Ask them along.' }, []);
/** One of which the index cannot be made. */
const broken = {
  ...idea,
  get text(): never {
    throw new Error('cannot be read');
  },
} as Browsed;

test('where the index could not be made, that is told, and the next list is found in', async () => {
  const all = signal<readonly Browsed[]>([broken]);
  const { found, failed } = ideaSearch(all, signal('plants'));
  await vi.waitFor(() => expect(failed.value).toBe(true));
  expect(found.value).toBeNull();
  all.value = [idea];
  await vi.waitFor(() => expect([...(found.value ?? [])]).toEqual(['OWN-01']));
  expect(failed.value).toBe(false);
});

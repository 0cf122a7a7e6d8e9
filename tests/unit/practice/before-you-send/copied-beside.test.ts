import { beforeEach, expect, test, vi } from 'vitest';
import { panelStore } from '../../../../entrypoints/sidepanel/panel-store.ts';
import { beginPage } from '../../page/some-page.ts';

beforeEach(beginPage);

test('beside a page, "Copied" is said of the words that were copied, and not of another day’s', async () => {
  vi.stubGlobal('navigator', { locks: navigator.locks, clipboard: { writeText: async () => {} } });
  const { shown, copied, on } = panelStore();
  await vi.waitUntil(() => shown.value);
  const opening = shown.value ?? expect.unreachable();
  const strategy = opening.strategy ?? expect.unreachable();
  const withWords = (words: string) => {
    shown.value = { ...opening, strategy: { ...strategy, words } };
  };
  withWords('How was it?');
  await on.copy('How was it?');
  expect(copied.value).not.toBeNull();
  withWords('Tell me more.');
  expect(copied.value).toBeNull();
});

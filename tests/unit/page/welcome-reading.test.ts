import { beforeEach, expect, test, vi } from 'vitest';
import { welcomeStore } from '../../../entrypoints/welcome/welcome-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { morning } from '../day/one-morning.ts';
import { beginPage } from './some-page.ts';

vi.mock('../../../platform/browser/about-tend.ts', () => ({
  readAbout: async () => ({ version: '1', shortcut: null }),
  isOnToolbar: async () => null,
}));
beforeEach(beginPage);

test('the welcome reads all of the moment at which it began, also while a day ends', async () => {
  vi.spyOn(Temporal.Now, 'instant')
    .mockReturnValueOnce(morning)
    .mockReturnValue(morning.add({ hours: 24 }));
  const { shown } = welcomeStore();
  await vi.waitUntil(() => shown.value, 20_000);
  expect(Object.keys(await readRaw('days'))).toEqual([morning.toZonedDateTimeISO('UTC').toPlainDate().toString()]);
});

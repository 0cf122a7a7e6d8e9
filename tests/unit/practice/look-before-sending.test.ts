import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lookBeforeSending } from '../../../app/drafts/look-before-sending.ts';
import { draftStore } from '../../../entrypoints/practice/draft-store.ts';
import { dropOldHanded, takeHanded } from '../../../platform/browser/handed-text.ts';

const now = Temporal.Instant.from('2026-11-29T18:00:00Z');
const clicked = { menuItemId: 'tend:before-you-send', selectionText: 'You never listen.' };

/** A browser that holds what is handed over, and opens a panel or a page. */
function fakeBrowser(opens: boolean) {
  const held = new Map<string, unknown>();
  const opened: string[] = [];
  return {
    held,
    opened,
    sidePanel: {
      open: ({ windowId }: { windowId: number }) => {
        opened.push(`panel ${windowId}`);
        return opens ? Promise.resolve() : Promise.reject(new Error('no gesture'));
      },
    },
    storage: {
      session: {
        get: async () => Object.fromEntries(held),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) held.set(key, value);
        },
        remove: async (key: string) => void held.delete(key),
      },
      onChanged: { addListener: () => {} },
    },
    action: { openPopup: async () => {} },
    tabs: {
      create: async ({ url }: { url: string }) => {
        opened.push(url);
        return {};
      },
    },
    runtime: { getURL: (path: string) => path },
  };
}

describe('text that was chosen', () => {
  let browser = fakeBrowser(true);
  beforeEach(() => {
    browser = fakeBrowser(true);
  });

  test('opens the panel of its window in the very turn of the click, and is there once', async () => {
    const looking = lookBeforeSending(browser, clicked, 7, now);
    expect(browser.opened).toEqual(['panel 7']);
    await looking;
    expect(browser.opened).toEqual(['panel 7']);
    expect(await takeHanded(browser, 8, now)).toBe(null);
    expect(await takeHanded(browser, 'page', now)).toBe(null);
    expect(await takeHanded(browser, 7, now)).toBe('You never listen.');
    expect(browser.held.size).toBe(0);
    expect(await takeHanded(browser, 7, now)).toBe(null);
  });

  test.each([
    { windowId: 7, opened: ['panel 7', '/practice.html#before-you-send'] },
    { windowId: null, opened: ['/practice.html#before-you-send'] },
  ])('comes to a page where no panel opens (window $windowId)', async ({ windowId, opened }) => {
    browser = fakeBrowser(false);
    await lookBeforeSending(browser, clicked, windowId, now);
    expect(browser.opened).toEqual(opened);
    expect(await takeHanded(browser, 'page', now)).toBe('You never listen.');
    expect(browser.held.size).toBe(0);
  });

  test('is for the entry of Tend alone', async () => {
    await lookBeforeSending(browser, { ...clicked, menuItemId: 'another' }, 7, now);
    expect([browser.opened, browser.held.size]).toEqual([[], 0]);
  });

  test.each([
    { seconds: 60, left: 1 },
    { seconds: 61, left: 0 },
    // The clock was set back.
    { seconds: -3600, left: 0 },
  ])('that nobody comes for is forgotten: $left is left after $seconds seconds', async ({ seconds, left }) => {
    await lookBeforeSending(browser, clicked, 7, now);
    await dropOldHanded(browser, now.add({ seconds }));
    expect(browser.held.size).toBe(left);
    expect((await takeHanded(browser, 7, now.add({ seconds }))) === null).toBe(left === 0);
  });

  test('is not taken away with an older one that is forgotten in the very waking that the click causes', async () => {
    await lookBeforeSending(browser, { ...clicked, selectionText: 'Older.' }, 7, now);
    const later = now.add({ minutes: 5 });
    await Promise.all([dropOldHanded(browser, later), lookBeforeSending(browser, clicked, 7, later)]);
    expect(await takeHanded(browser, 7, later)).toBe('You never listen.');
  });

  test('is not taken away by the page that takes the one before it', async () => {
    await lookBeforeSending(browser, { ...clicked, selectionText: 'First.' }, 7, now);
    const [first] = await Promise.all([takeHanded(browser, 7, now), lookBeforeSending(browser, clicked, 7, now)]);
    expect([first, await takeHanded(browser, 7, now)]).toEqual(['First.', 'You never listen.']);
  });

  test.each([
    null,
    'text',
    { text: 1, to: 7, at: 0 },
    { text: 'a', to: 'x', at: 0 },
    { text: 'a', to: 7, at: '0' },
    { text: 'a', to: 7, at: Number.NaN },
  ])('is not taken where it cannot be read: %j', async (odd) => {
    browser.held.set('handed-text', odd);
    expect(await takeHanded(browser, 7, now)).toBe(null);
  });

  test.each<[where: string, does: { type?: string; take?: string }[], leaves: string]>([
    ['an empty field', [], 'Chosen.'],
    ['another text', [{ take: 'First.' }], 'Chosen.'],
    ['what was typed', [{ type: 'Mine.' }], 'Mine.\n\nChosen.'],
    ['what was typed and a text', [{ type: 'Mine.' }, { take: 'First.' }], 'Mine.\n\nChosen.'],
    ['what was typed and a second text', [{ type: 'Mine.' }, { take: 'A.' }, { take: 'B.' }], 'Mine.\n\nChosen.'],
    ['a text that was gone on with', [{ take: 'First.' }, { type: 'First, too.' }], 'First, too.\n\nChosen.'],
    ['a field that was emptied', [{ type: 'Mine.' }, { take: 'First.' }, { type: '' }], 'Chosen.'],
  ])('comes behind what was typed, and in the place of another: %s', (_where, does, leaves) => {
    vi.stubGlobal('window', { setTimeout: () => 0 });
    const { text, on } = draftStore({ settings: signal(null), today: () => null, read: async () => {} });
    for (const { type, take } of does) {
      if (type !== undefined) on.type(type);
      if (take !== undefined) on.take(take);
    }
    on.take('Chosen.');
    expect(text.value).toBe(leaves);
  });
});

import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asksToCopy } from '../../../../components/practice/copy-key.ts';
import type { SeenDraft } from '../../../../core/practice/seen-draft.ts';
import { draftStore } from '../../../../entrypoints/practice/draft-store.ts';
import { beginPage } from '../../page/some-page.ts';

const harsh = 'You never listen.';
const danger = 'I will make you regret it.';

/** What looks at drafts beside the page, answering when the test lets it. */
class SlowWorker {
  static all: SlowWorker[] = [];
  onmessage: ((event: { data: SeenDraft }) => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  asked: string[] = [];
  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(text: string) {
    this.asked.push(text);
  }
  terminate() {}
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function answer(): Promise<void> {
  await settle();
  for (const worker of SlowWorker.all) {
    for (const text of worker.asked.splice(0)) {
      const kind = text.includes('regret') ? 'danger' : 'absolute';
      const one = { kind, start: 0, end: 3, quote: '', why: '', instead: '', evidence: [] } as const;
      const findings = /regret|never/.test(text) ? [one] : [];
      worker.onmessage?.({ data: { text, findings, praises: [], understood: true } });
    }
  }
  await settle();
}

async function fail(): Promise<void> {
  await settle();
  for (const worker of SlowWorker.all) if (worker.asked.splice(0).length > 0) worker.onerror?.(new Error('gone'));
  await settle();
}

const copied: string[] = [];
const store = () => draftStore({ settings: signal(null), today: () => null, read: () => Promise.resolve() });

beforeEach(async () => {
  await beginPage();
  SlowWorker.all = [];
  copied.length = 0;
  vi.stubGlobal('Worker', SlowWorker);
  const clipboard = { writeText: async (text: string) => copied.push(text) };
  vi.stubGlobal('navigator', { locks: navigator.locks, clipboard });
});

describe('nothing is copied that was not looked at:', () => {
  test.each([harsh, danger])('not where copying is asked for twice while it is looked at: %s', async (text) => {
    const { on, left } = store();
    on.type(text);
    const pressed = [on.copy(), on.copy()];
    await answer();
    await Promise.all(pressed);
    expect(copied).toEqual([]);
    expect(left.value).toBe(text === danger ? null : 5);
  });

  test('not where it was pasted and copying asked for twice, right before it is looked at of itself', async () => {
    vi.useFakeTimers();
    const { on } = store();
    on.type(harsh);
    const pressed = [on.copy()];
    vi.advanceTimersByTime(600);
    pressed.push(on.copy());
    vi.useRealTimers();
    await answer();
    await Promise.all(pressed);
    expect(copied).toEqual([]);
  });

  test('not where more was typed meanwhile', async () => {
    const { on } = store();
    on.type('See you at');
    const pressed = on.copy();
    await settle();
    on.type(`See you at eight. ${danger}`);
    await answer();
    await pressed;
    expect(copied).toEqual([]);
  });

  test('not where looking at what stood there before has failed', async () => {
    const { on, failed } = store();
    on.type('See you');
    const pressed = on.copy();
    await settle();
    on.type(danger);
    await fail();
    await pressed;
    expect(copied).toEqual([]);
    expect(failed.value).toBe(false);
  });
});

test('where what looks at drafts has ended without a word, copying waits four seconds and that is said', async () => {
  vi.useFakeTimers();
  const { on, failed } = store();
  on.type(harsh);
  const pressed = on.copy();
  await vi.advanceTimersByTimeAsync(3_900);
  expect([copied, failed.value]).toEqual([[], false]);
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  await pressed;
  expect([copied, failed.value]).toEqual([[harsh], true]);
  on.type(`${harsh} Ever.`);
  on.copy();
  await answer();
  expect([SlowWorker.all.length, failed.value]).toEqual([2, false]);
});

test('where there is danger, nothing asks before the page is left', async () => {
  const { on, unkept } = store();
  on.type(danger);
  expect(unkept.value).toBe(true);
  const pressed = on.copy();
  await answer();
  await pressed;
  expect(unkept.value).toBe(false);
});

describe('what was looked at is copied:', () => {
  test('once, where nothing was found', async () => {
    const { on } = store();
    on.type('See you at eight.');
    const pressed = [on.copy(), on.copy()];
    await answer();
    await Promise.all(pressed);
    expect(copied).toEqual(['See you at eight.']);
    await on.copy();
    expect(copied).toHaveLength(2);
  });

  test('and so is what cannot be looked at', async () => {
    const { on } = store();
    on.type(harsh);
    const pressed = on.copy();
    await fail();
    await pressed;
    expect(copied).toEqual([harsh]);
    const long = harsh.repeat(400);
    on.type(long);
    await on.copy();
    expect(copied).toEqual([harsh, long]);
  });
});

test.each([
  { name: 'Ctrl and Enter', event: { key: 'Enter', ctrlKey: true }, asks: true },
  { name: 'Command and Enter', event: { key: 'Enter', metaKey: true }, asks: true },
  { name: 'Ctrl and Enter held down', event: { key: 'Enter', ctrlKey: true, repeat: true }, asks: false },
  { name: 'Enter', event: { key: 'Enter' }, asks: false },
])('$name asks to copy: $asks', ({ event, asks }) => {
  expect(asksToCopy({ ctrlKey: false, metaKey: false, repeat: false, ...event })).toBe(asks);
});

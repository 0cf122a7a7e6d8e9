import { beforeEach, expect, test, vi } from 'vitest';
import { practiceStore } from '../../../entrypoints/practice/practice-store.ts';
import { beginPage } from '../page/some-page.ts';

const asking = new Set<string>();

beforeEach(async () => {
  await beginPage();
  asking.clear();
  vi.stubGlobal('addEventListener', (name: string) => asking.add(name));
  vi.stubGlobal('removeEventListener', (name: string) => asking.delete(name));
  vi.stubGlobal('location', { hash: '', pathname: '/practice.html' });
  vi.stubGlobal('navigator', { locks: navigator.locks, clipboard: { writeText: async () => {} } });
});

const asks = () => asking.has('beforeunload');

async function page() {
  const store = practiceStore();
  await vi.waitUntil(() => store.shown.value);
  return store;
}

test('the browser asks before words are lost, until they are copied, kept or gone', async () => {
  const { tools } = await page();
  const { on } = tools.urge.writing;
  expect(asks()).toBe(false);
  on.type('I want to know.');
  expect(asks()).toBe(true);
  await on.copy();
  expect(asks()).toBe(false);
  on.type('I want to know where you were.');
  expect(asks()).toBe(true);
  await on.keep();
  expect(asks()).toBe(false);
  on.type(' ');
  expect(asks()).toBe(false);
});

test('it asks for what was typed in the lines above a text that does not go on with them', async () => {
  const { part, type, copy, anew } = (await page()).tools.softStart.on;
  part('felt', 'sad');
  type('I felt sad. Really.');
  await copy();
  expect(asks()).toBe(false);
  part('like', 'to know by noon when plans change');
  expect(asks()).toBe(true);
  await copy();
  expect(asks()).toBe(true);
  anew();
  await copy();
  expect(asks()).toBe(false);
});

test('it asks for each tool that was written in, until none is left', async () => {
  const { tools, draft } = await page();
  draft.on.type('See you at eight.');
  tools.softStart.on.part('felt', 'sad');
  draft.on.type('');
  expect(asks()).toBe(true);
  tools.softStart.on.type('');
  expect(asks()).toBe(false);
});

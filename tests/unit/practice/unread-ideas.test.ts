import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import type { Tool } from '../../../core/practice/tools.ts';
import { toolIdeas } from '../../../entrypoints/practice/tool-ideas.ts';

const { getAll } = IDBObjectStore.prototype;
afterEach(() => {
  IDBObjectStore.prototype.getAll = getAll;
});

test('ideas that cannot be read are said to be so, and are there at the next try', async () => {
  const tool = signal<Tool | null>('turns');
  const { ideas, show } = toolIdeas(tool);
  expect(ideas.value).toBeNull();
  IDBObjectStore.prototype.getAll = () => {
    throw new DOMException('a fault of the disk', 'UnknownError');
  };
  await show('turns', false);
  expect(ideas.value).toBe('unreadable');
  IDBObjectStore.prototype.getAll = getAll;
  await show('turns', false);
  expect(ideas.value).toHaveLength(5);
  tool.value = 'repair';
  expect(ideas.value).toBeNull();
});

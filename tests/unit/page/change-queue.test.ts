import { expect, test, vi } from 'vitest';
import { freshSettings } from '../../../core/settings/settings.ts';
import { type ChangeQueue, changeQueue } from '../../../entrypoints/options/changes/change-queue.ts';
import { morning } from '../day/one-morning.ts';

test('a change that failed is told although showing what the one behind it did begins another', async () => {
  const said: string[] = [];
  const agreed = Promise.resolve();
  const another = async () => ({ said: 'saved' as const, agreed });
  const queue: ChangeQueue = changeQueue({
    show: () => queue.change(another),
    say: (what) => said.push(what),
    overtake: () => {},
    readAtRest: () => {},
  });
  queue.change(() => Promise.reject(new Error('full')));
  queue.change(async () => ({ said: 'undone', agreed, settings: freshSettings('seed', morning) }));
  await vi.waitUntil(queue.isEmpty);
  expect(said).toEqual(['failed', 'failed', 'failed']);
});

import { signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { browseList } from '../../../entrypoints/browse/browse-list.ts';
import { readBrowse } from '../../../entrypoints/browse/browse-reading.ts';
import { ideaActions } from '../../../entrypoints/browse/idea-actions.ts';
import type { Attempt } from '../../../entrypoints/browse/idea-attempt.ts';
import { changeMark, changeOwn, readMarks, readOwn, removeOwn } from '../../../platform/storage/mark-store.ts';
import { newWorld } from '../../world/fake-world.ts';
import { now, own, settings, zone } from '../records/example-records.ts';

beforeEach(async () => {
  await newWorld(now.toString(), zone, settings);
  await changeOwn(own.id, () => own);
});

/** A page of Ideas as it was opened, which hears of nothing. */
async function openIdeas() {
  const reading = await readBrowse(now, zone);
  const list = browseList(signal(reading.strategies));
  const attempt: Attempt = async (_id, _act, action) => void (await action(reading));
  return { list, on: ideaActions(attempt, list, () => {}) };
}

test('an idea of one’s own that is brought back is as it was removed, and not as the page had read it', async () => {
  const { list, on } = await openIdeas();
  await changeOwn(own.id, (stored) => ({ ...(stored ?? own), why: 'They grow.' }));
  await changeMark(own.id, { saved: true });
  await on.remove(own);
  expect([await readOwn(), await readMarks()]).toEqual([[], []]);
  const [removed] = list.removed.all.value;
  await on.bringBack(removed ?? expect.unreachable());
  expect([await readOwn(), await readMarks()]).toEqual([
    [{ ...own, why: 'They grow.' }],
    [{ id: own.id, saved: true, hidden: false }],
  ]);
});

test('one that was removed in another window before has nothing to be brought back here', async () => {
  const { list, on } = await openIdeas();
  await removeOwn(own.id, now);
  await on.remove(own);
  expect(list.removed.all.value).toEqual([]);
});

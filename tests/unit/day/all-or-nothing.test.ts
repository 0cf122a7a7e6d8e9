import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { notForMe, undoNotForMe } from '../../../app/picking/replace-strategy.ts';
import { undoUnhide } from '../../../app/strategies/bring-back-hidden.ts';
import type { Day } from '../../../core/day/day.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { NewerRecord } from '../../../platform/storage/failure.ts';
import { hideAll, readMarks } from '../../../platform/storage/mark-store.ts';
import { beginAnew, morning, open } from './one-morning.ts';

beforeEach(beginAnew);

const soon = morning.add({ minutes: 5 });

/** From now on nothing can be written of that day: a later Tend has. */
async function closeDay(day: Day): Promise<void> {
  const newer = { ...wrap(kinds.day, day, morning), version: kinds.day.version + 1 };
  await set(day.date.toString(), newer, storeOf('days'));
}

const acts: Record<string, (day: Day) => Promise<() => Promise<unknown>>> = {
  '"not for me"': async (day) => () => notForMe(day, soon),
  'its Undo': async (day) => {
    const done = await notForMe(day, morning);
    return () => undoNotForMe(done, soon);
  },
  'the Undo of bringing back': async (day) => {
    const { after } = await notForMe(day, morning);
    const ids = [day.strategy ?? expect.unreachable()];
    await hideAll(ids, false);
    return () => undoUnhide(ids, { before: after, after: day }, soon);
  },
};

test.each(Object.entries(acts))('where the day cannot be stored, %s marks nothing either', async (_, prepare) => {
  const day = await open();
  const act = await prepare(day);
  await closeDay(await open());
  const before = await readMarks();
  await expect(act()).rejects.toThrow(NewerRecord);
  expect(await readMarks()).toEqual(before);
});

import type { ReadonlySignal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { addHardDay } from '../../../app/journal/keep-hard-day.ts';
import { beginNote, keepNote } from '../../../app/journal/keep-note.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { journalStore } from '../../../entrypoints/journal/journal-store.ts';
import { beginDay } from '../../../platform/storage/day-store.ts';
import { addCheckIn } from '../../../platform/storage/journal/check-in-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { answersOf } from '../../world/check-in-answers.ts';
import { daysLater, morning, zone } from '../day/one-morning.ts';
import { beginPage } from '../page/some-page.ts';

beforeEach(async () => {
  await beginPage();
  vi.stubGlobal('location', { hash: '', search: '' });
});

type Weeks = 1 | 2 | 3;
const dateAt = (weeks: Weeks) =>
  daysLater(-14 * weeks)
    .toZonedDateTimeISO(zone)
    .toPlainDate();

/** The things of one kind, how they are removed, and what is left to bring back. */
interface Section<Thing, Removed> {
  make: (weeks: Weeks) => Promise<Thing>;
  remove: (thing: Thing) => Promise<void>;
  removed: ReadonlySignal<readonly Removed[]>;
  bringBack: (removed: Removed) => Promise<void>;
}

const written = async (weeks: Weeks) => {
  const date = dateAt(weeks);
  const response = { outcome: 'okay', line: `Line ${weeks}`, at: morning } as const;
  return beginDay(date, () => ({ ...newDay(date, { id: 'COM-01', because: [] }, firstRung), response }));
};
const checkedIn = async (weeks: Weeks) => {
  const checkIn = { date: dateAt(weeks), answers: answersOf(weeks) };
  await addCheckIn(checkIn);
  return checkIn;
};

async function removing<Thing, Removed>({ make, remove, removed, bringBack }: Section<Thing, Removed>) {
  const things = await Promise.all(([1, 2, 3] as const).map(make));
  const before = await words();
  for (const thing of things) await remove(thing);
  expect(removed.value).toHaveLength(3);
  const gone = await words();
  for (const one of removed.value) await Promise.all([bringBack(one), bringBack(one)]);
  expect(removed.value).toEqual([]);
  return { before, gone, after: await words() };
}

/** All that was written, wherever it is kept and under whatever key. */
async function words(): Promise<string[]> {
  const stores = await Promise.all((['notes', 'checkins', 'days'] as const).map((name) => readRaw(name)));
  const text = JSON.stringify(stores);
  return [...text.matchAll(/"(?:text|name|line)":"[^"]+"|"answers":\{[^}]*\}/g)].map(([one]) => one).toSorted();
}

test.each([
  [
    'note',
    () => {
      const { noteOn: on } = journalStore();
      const make = (weeks: Weeks) =>
        keepNote(beginNote({ sort: 'page', strategy: null }, dateAt(weeks), morning), `Note ${weeks}`, morning);
      return removing({ make, ...on });
    },
  ],
  [
    'hard day',
    () => {
      const { noteOn: on } = journalStore();
      const make = (weeks: Weeks) => addHardDay({ date: dateAt(weeks), yearly: false, name: `Day ${weeks}` });
      return removing({ make, ...on, remove: on.removeHardDay });
    },
  ],
  ['check-in', () => removing({ make: checkedIn, ...journalStore().checkIn })],
  ['day’s words', () => removing({ make: written, ...journalStore().words })],
])('each removed %s can be brought back, not only the last', async (_kind, removeAll) => {
  const { before, gone, after } = await removeAll();
  expect(before).toHaveLength(3);
  expect(gone).toEqual([]);
  expect(after).toEqual(before);
});

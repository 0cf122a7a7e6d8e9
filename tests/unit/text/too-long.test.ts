import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { get } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepDraft } from '../../../app/day/keep-draft.ts';
import { keepPlan } from '../../../app/day/keep-plan.ts';
import { respond } from '../../../app/day/respond.ts';
import { openToday } from '../../../app/day/today.ts';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { addHardDay } from '../../../app/journal/keep-hard-day.ts';
import { beginNote, keepNote } from '../../../app/journal/keep-note.ts';
import { bringBackOwn, saveOwn } from '../../../app/strategies/own-strategies.ts';
import type { Day } from '../../../core/day/day.ts';
import { emptyOwn, type OwnField, type OwnStrategy, ownFields } from '../../../core/strategies/own-strategy.ts';
import { longestStored } from '../../../core/text/text-length.ts';
import { TooLong, textLimits, type WrittenText } from '../../../core/text/text-limits.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import { forgetFirstUse } from '../../../platform/storage/first-use.ts';
import { readHardDays, readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { readOpenPromises } from '../../../platform/storage/journal/promise-store.ts';
import { changeOwn, readOwn, removeOwn } from '../../../platform/storage/mark-store.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { patience, runs } from '../../world/arbitraries.ts';

const allNotes = async () => (await Array.fromAsync(readNotesInPieces(2))).flatMap(({ records }) => records);

/** What a person writes is kept whole or refused by name. It is never cut, and what is kept can be read again. */

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const open = async () => openToday(await readSettings(now), now, zone);
const stored = async (day: Day) => (await readDays(day.date, day.date))[0];
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'kept',
    (error) => (error instanceof TooLong ? [error.name, error.field, error.excess] : error),
  );

beforeEach(async () => {
  await eraseEverything();
  await forgetFirstUse();
});

const mine: OwnStrategy = { ...emptyOwn('OWN-01'), title: 'Call on Sunday', today: 'Call, and listen first.' };

const today = Temporal.PlainDate.from('2026-11-22');
const promised = { what: 'Call', to: '', due: { date: today, time: null }, series: null, asked: false };

/** What has an id of its own each time is found by that of the last. */
const last = {
  id: '',
  note: (kept: { id: string } | null) => {
    last.id = kept?.id ?? '';
  },
  is: ({ id }: { id: string }) => id === last.id,
};

/** Every text that a person writes: how it is kept, and what is stored of it then. */
const written: Record<WrittenText, { keep: (text: string) => Promise<unknown>; read: () => Promise<unknown> }> = {
  line: {
    keep: async (text) => respond(await open(), 'mixed', text, now),
    read: async () => (await stored(await open()))?.response?.line,
  },
  when: {
    keep: async (text) => keepPlan(await open(), text, 'call'),
    read: async () => (await stored(await open()))?.plan?.when,
  },
  will: {
    keep: async (text) => keepPlan(await open(), 'tonight', text),
    read: async () => (await stored(await open()))?.plan?.will,
  },
  ...(Object.fromEntries(
    ownFields.map((field) => [
      field,
      {
        keep: async (text: string) => saveOwn({ ...mine, [field]: text }, await readSettings(now), now, zone),
        read: async () => (await readOwn())[0]?.[field],
      },
    ]),
  ) as Record<OwnField, { keep: (text: string) => Promise<void>; read: () => Promise<string | undefined> }>),
  promise: {
    keep: async (text) => last.note(await makePromise({ ...promised, what: text }, true, now)),
    read: async () => (await readOpenPromises()).find(last.is)?.what,
  },
  promisedTo: {
    keep: async (text) => last.note(await makePromise({ ...promised, to: text }, true, now)),
    read: async () => (await readOpenPromises()).find(last.is)?.to,
  },
  note: {
    keep: async (text) => last.note(await keepNote(beginNote({ sort: 'page', strategy: null }, today, now), text, now)),
    read: async () => (await allNotes()).find(last.is)?.text,
  },
  hardDay: {
    keep: async (text) => last.note(await addHardDay({ date: today, yearly: true, name: text })),
    read: async () => (await readHardDays()).find(last.is)?.name,
  },
};
const names = Object.keys(written) as WrittenText[];

/** One character each, as a person sees it, none of which joins its neighbour. */
const characters = {
  'a letter': 'x',
  'a Chinese character': '信',
  'a syllable of Hindi': 'क्षि',
  'an Arabic letter with its vowel': 'سَ',
  'Korean in parts': '\u1112\u1161\u11ab',
  'a family': '👨‍👩‍👧‍👦',
  'a flag': '🇩🇪',
  'a letter under a heap of marks': `Z${'\u0353\u0321'.repeat(20)}`,
  NUL: '\0',
  'half of a pair': '\ud83d',
};

describe.each(names)('the text "%s"', (name) => {
  const { keep, read } = written[name];
  const limit = textLimits[name];

  test.each(Object.entries(characters))('is kept whole up to its limit, and refused beyond it: %s', async (_, one) => {
    const full = one.repeat(limit);
    await keep(full);
    expect(await read()).toBe(full);
    expect(await refusal(keep(one.repeat(limit + 1)))).toEqual(['TooLong', name, 1]);
    expect(await refusal(keep(one.repeat(limit + 80)))).toEqual(['TooLong', name, 80]);
    expect(await read(), 'what was kept before').toBe(full);
    expect(await readRaw('quarantine')).toEqual({});
  });

  test('may have any space around it, which is not kept', async () => {
    await keep(` \n${'x'.repeat(limit)}\t `.padEnd(limit * 3));
    expect(await read()).toBe('x'.repeat(limit));
  });

  test('is refused where few characters are longer than anything that is stored', async () => {
    expect(await refusal(keep('x'.repeat(10_000)))).toEqual(['TooLong', name, 10_000 - limit]);
    expect(await refusal(keep(`x${'\u0301'.repeat(longestStored)}`))).toEqual(['TooLong', name, 1]);
  });

  test(
    'is read again as it was kept, whatever it is',
    async () => {
      const unit = fc.nat(0xffff).map((one) => String.fromCharCode(one));
      const anything = fc.string({ unit, minLength: 1, maxLength: limit });
      await fc.assert(
        fc.asyncProperty(
          anything.filter((text) => text.trim() !== ''),
          async (text) => {
            await keep(text);
            expect(await read()).toBe(text.trim());
          },
        ),
        runs(10),
      );
      expect(await readRaw('quarantine')).toEqual({});
    },
    patience,
  );
});

describe('a draft', () => {
  const long = `  ${'👨‍👩‍👧‍👦 और '.repeat(6000)}\0\ud83d`;

  test('is kept whole and as it was typed, however long', async () => {
    expect(long.length).toBeGreaterThan(90_000);
    const day = await open();
    await keepDraft(day, { draft: { outcome: 'mixed', line: long } });
    await keepDraft(day, { planDraft: { when: long, will: long } });
    expect(await stored(day)).toMatchObject({
      draft: { outcome: 'mixed', line: long },
      planDraft: { when: long, will: long },
    });
  });

  test('is refused by name where it is longer than anything that is stored, and the one before it stays', async () => {
    const day = await open();
    const full = 'x'.repeat(longestStored);
    await keepDraft(day, { draft: { outcome: null, line: full }, planDraft: { when: full, will: full } });
    const before = await stored(day);
    const tooLong = `${full}xx`;
    const tries: [WrittenText, Parameters<typeof keepDraft>[1]][] = [
      ['line', { draft: { outcome: null, line: tooLong } }],
      ['when', { planDraft: { when: tooLong, will: '' } }],
      ['will', { planDraft: { when: '', will: tooLong } }],
    ];
    for (const [field, typed] of tries) expect(await refusal(keepDraft(day, typed))).toEqual(['TooLong', field, 2]);
    expect(await stored(day)).toEqual(before);
  });

  test('stays where the line that it became is refused', async () => {
    const day = await open();
    const draft = { outcome: 'mixed' as const, line: 'x'.repeat(501) };
    await keepDraft(day, { draft });
    expect(await refusal(respond(day, 'mixed', draft.line, now))).toEqual(['TooLong', 'line', 1]);
    expect(await stored(day)).toMatchObject({ draft, response: null });
  });
});

test('of a plan, the half that is too long is named, and none of it is kept', async () => {
  const day = await open();
  const half = 'x'.repeat(120);
  expect(await refusal(keepPlan(day, half, `${half}xx`))).toEqual(['TooLong', 'will', 2]);
  expect((await stored(day))?.plan).toBeNull();
});

test('an idea that was removed comes back as it was, also where one may not be written as long', async () => {
  const long = { ...mine, why: 'x'.repeat(1000) };
  await changeOwn(long.id, () => long);
  await removeOwn(long.id, now);
  await bringBackOwn(long, null, await readSettings(now), now, zone);
  expect(await readOwn()).toEqual([long]);
});

describe('what could not be read again is not stored', () => {
  const beyond = 'x'.repeat(longestStored + 1);

  test('of a day', async () => {
    const day = await open();
    const change = (current: Day | null): Day => ({
      ...(current ?? day),
      plan: { when: beyond, will: 'call', answer: null, of: null },
    });
    await expect(beginDay(day.date, change)).rejects.toThrow('could not be read again');
    expect(await stored(day)).toEqual(day);
    expect(await readRaw('quarantine')).toEqual({});
  });

  test('of an idea', async () => {
    const write = (own: OwnStrategy) => changeOwn(own.id, () => own);
    await write(mine);
    await expect(write({ ...mine, why: beyond })).rejects.toThrow('could not be read again');
    await expect(write({ ...mine, id: 'OWN-1000' })).rejects.toThrow('could not be read again');
    expect(await readOwn()).toEqual([mine]);
    expect(await get('own/OWN-1000', storeOf('marks'))).toBeUndefined();
  });
});

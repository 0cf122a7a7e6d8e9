import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makePromise } from '../../../app/journal/add-promise.ts';
import { answerPromise, movePromise, type Open } from '../../../app/journal/answer-promise.ts';
import { beginNote, keepAnotherNote, keepNote, keepNoteDraft } from '../../../app/journal/keep-note.ts';
import { rewordPromise } from '../../../app/journal/reword-promise.ts';
import type { Note } from '../../../core/journal/note.ts';
import { ChangedMeanwhile } from '../../../core/records/changed-meanwhile.ts';
import { journalAttempt } from '../../../entrypoints/journal/journal-attempt.ts';
import { noteWriting } from '../../../entrypoints/journal/notes/note-writing.ts';
import { readNotesInPieces, removeNote } from '../../../platform/storage/journal/note-store.ts';
import { readOpenPromises } from '../../../platform/storage/journal/promise-store.ts';
import { luckyNumber, luckyOne, tellSeed } from '../../luck.ts';
import { newWorld } from '../../world/fake-world.ts';
import { fixedAt } from '../nudges/nudged-world.ts';
import { beginPage, journalPage } from '../page/some-page.ts';
import { due, momentAt, zone } from './own-promises.ts';

const allNotes = async () => (await Array.fromAsync(readNotesInPieces(1000))).flatMap(({ records }) => records);

const { now, today } = momentAt('2026-11-22T18:30');
/** Each of two pages writes so often. */
const writes = Number(process.env.TEND_RUNS ?? 500);

test(
  'what two pages write at once beside the worker, each knowing only what it read before, is all kept or refused by name',
  async () => {
    tellSeed();
    const world = await newWorld(now.toString(), zone, fixedAt('18:00'));
    const shared = beginNote({ sort: 'page', strategy: null }, today, now);
    const promise = ((await makePromise(
      { what: 'Call', to: '', due: due('2026-11-29'), series: { every: 'week', weekday: 7 }, asked: false },
      true,
      now,
    )) ?? expect.unreachable()) as Open;
    const kept = new Map<string, string>();
    const refused: unknown[] = [];
    const said = { answers: 0, texts: [] as string[], whats: [] as string[] };
    const acknowledged = async (work: Promise<unknown>, then: () => void) =>
      work.then(then, (error: unknown) => {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        refused.push(error);
      });

    const page = async (name: string) => {
      let note: Note = shared;
      let known: Open = promise;
      for (let turn = 0; turn < writes; turn += 1) {
        const text = `${name}${turn}`;
        const kind = luckyOne(['new', 'shared', 'answer', 'move', 'what', 'look', 'remove'], name, turn);
        if (kind === 'new') {
          const own = beginNote({ sort: 'noticed', strategy: null }, today, now);
          await acknowledged(keepNoteDraft(own, text), () => {});
          await acknowledged(keepNote(own, text, now), () => kept.set(own.id, text));
        } else if (kind === 'shared') {
          await acknowledged(keepNote(note, text, now), () => said.texts.push(text));
        } else if (kind === 'answer') {
          await acknowledged(answerPromise(known, luckyOne(['kept', 'missed'], name, turn, 'how'), now, zone), () => {
            said.answers += 1;
          });
        } else if (kind === 'move') {
          const to = due(today.add({ days: luckyNumber(8, 2000, name, turn, 'to') }).toString());
          await acknowledged(movePromise(known, to, now, zone), () => {
            said.answers += 1;
          });
        } else if (kind === 'what') {
          await acknowledged(rewordPromise(known, { what: text }, now), () => said.whats.push(text));
        } else if (kind === 'look') {
          note = (await allNotes()).find(({ id }) => id === shared.id) ?? note;
          known = ((await readOpenPromises())[0] ?? expect.unreachable()) as Open;
        } else {
          const [gone] = [...kept.keys()].filter((id) => kept.get(id)?.startsWith(name));
          if (gone) await removeNote(gone, now).then(() => kept.delete(gone));
        }
      }
    };
    const worker = async () => {
      for (let wakes = 0; wakes < 30; wakes += 1) await world.wake();
    };
    await Promise.all([page('a'), page('b'), worker()]);
    expect(world.nudges).toHaveLength(1);

    const notes = await allNotes();
    expect(new Map(notes.filter(({ sort }) => sort === 'noticed').map(({ id, text }) => [id, text]))).toEqual(kept);
    expect(notes.find(({ id }) => id === shared.id)?.text ?? '').toBe(said.texts.at(-1) ?? '');
    const [last] = await readOpenPromises();
    expect(last?.what).toBe(said.whats.at(-1) ?? 'Call');
    // The same said twice is said once, and all that was said is remembered.
    expect(last?.past.length).toBeLessThanOrEqual(said.answers);
    expect(last?.past.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
  },
  60_000 + writes * 60,
);

describe('a note that another window goes on with and keeps', () => {
  beforeEach(beginPage);

  const openWindow = async () => {
    const page = await journalPage();
    return { page, ...noteWriting(page, journalAttempt(page), () => {}) };
  };
  const storedTexts = async () => (await allNotes()).map(({ text, draft }) => ({ text, draft }));

  /** One window in which more is typed than what the other one went on with. */
  const conflicting = async () => {
    const [mine, theirs] = [await openWindow(), await openWindow()];
    await mine.write('page');
    mine.type('We sa');
    await vi.waitFor(async () => expect(await storedTexts()).toEqual([{ text: '', draft: 'We sa' }]));
    await theirs.edit((await allNotes())[0] ?? expect.unreachable());
    theirs.type('We sang.');
    await theirs.keep();
    mine.type('We sat.');
    await mine.keep();
    expect(mine.page.failed.value).toEqual({ at: 'note', what: 'changed' });
    expect(mine.form.value?.text).toBe('We sat.');
    return mine;
  };

  test('is kept here as another note', async () => {
    const mine = await conflicting();
    const keeping = mine.keep();
    mine.type('We sat. It rained.');
    await keeping;
    expect(mine.form.value?.text).toBe('We sat. It rained.');
    await mine.keep();
    expect(mine.form.value).toBeNull();
    expect((await storedTexts()).map(({ text }) => text).toSorted()).toEqual(['We sang.', 'We sat. It rained.']);
    expect((await storedTexts()).every(({ draft }) => draft === null)).toBe(true);
  });

  test('takes nothing silently from whoever leaves it here, and holds nobody', async () => {
    const mine = await conflicting();
    await mine.leave();
    expect(mine.form.value).toMatchObject({ text: 'We sat.', isLeaving: true });
    mine.stay();
    expect(mine.form.value).toMatchObject({ text: 'We sat.', isLeaving: false });
    await mine.leave();
    await mine.drop();
    expect(mine.form.value).toBeNull();
    expect(mine.unkept.value).toBe(false);
    expect(mine.page.failed.value).toBeNull();
    await mine.write('noticed');
    expect(mine.form.value?.note.sort).toBe('noticed');
    expect(await storedTexts()).toEqual([{ text: 'We sang.', draft: null }]);
  });
});

test('what is kept as another note is no draft of the first one any more, and what others type there stays', async () => {
  await newWorld(now.toString(), zone);
  const seen = await keepNoteDraft(
    await keepNote(beginNote({ sort: 'page', strategy: null }, today, now), 'One', now),
    'Two',
  );
  const first = async () => (await allNotes()).find(({ id }) => id === seen.id);
  await keepAnotherNote(seen, 'Three');
  expect(await first()).toMatchObject({ text: 'One', draft: null });
  await keepNoteDraft({ ...seen, draft: null }, 'Four');
  await keepAnotherNote(seen, 'Five');
  expect(await first()).toMatchObject({ text: 'One', draft: 'Four' });
  expect((await allNotes()).map(({ text }) => text).toSorted()).toEqual(['Five', 'One', 'Three']);
});

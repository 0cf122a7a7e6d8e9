import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { answerPromise, movePromise, type Open, takeBackAnswer } from '../../../../app/journal/answer-promise.ts';
import { FailedNote } from '../../../../components/journal/FailedNote.tsx';
import type { Series } from '../../../../core/journal/own-promise.ts';
import { listPromises, removePromise } from '../../../../platform/storage/journal/promise-store.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { fixedAt } from '../../nudges/nudged-world.ts';
import { due, momentAt, zone } from '../own-promises.ts';
import { promiseSection } from './promise-section.ts';

const { now } = momentAt('2026-11-22T18:30');
const words = { what: 'Call my sister', to: 'Anna', due: due('2026-11-29'), series: null, asked: true };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what is said of a promise', () => {
  const saidOf = async (answer: 'missed' | 'renegotiated' | 'let_go', gentleUntil: Temporal.Instant | null) => {
    await newWorld(now.toString(), zone, { ...fixedAt('18:00'), gentleUntil });
    const promise = (await makePromise(words, true, now)) ?? expect.unreachable();
    const { promiseOn, drawn } = await promiseSection(now);
    promiseOn.answered.value = [{ promise, answer }];
    return drawn();
  };
  const ofOthers = /before they ask|was like for them|let them know|word to them/;

  test.each(['missed', 'renegotiated', 'let_go'] as const)(
    'leads to the other, and to nobody while only what is done alone comes up: %s',
    async (answer) => {
      expect(await saidOf(answer, null)).toMatch(ofOthers);
      expect(await saidOf(answer, now.subtract({ hours: 1 }))).toMatch(ofOthers);
      expect(await saidOf(answer, now.add({ hours: 1 }))).not.toMatch(ofOthers);
    },
  );
});

describe('a promise that is over', () => {
  const over = async () => {
    await newWorld(now.toString(), zone, fixedAt('18:00'));
    const promise = (await makePromise(words, true, now)) ?? expect.unreachable();
    const kept = await answerPromise(promise as Open, 'kept', now, zone);
    return { promise, kept, ...(await promiseSection(now)) };
  };

  test('is open again where its last answer is taken back, also once the section was left', async () => {
    const { promise, kept, promiseOn, drawn, focused } = await over();
    expect(await drawn()).toContain('>Take it back<');
    await promiseOn.reopen(kept);
    expect((await listPromises()).records).toEqual([promise]);
    expect(focused.at(-1)).toBe(`promise-${promise.id}`);
    expect(await drawn()).not.toContain('>Take it back<');
  });

  test('and of which something else was said in another window stays as it is there, and that is said', async () => {
    const { kept, promiseOn, drawn } = await over();
    const missed = await answerPromise((await takeBackAnswer(kept)) as Open, 'missed', now, zone);
    await promiseOn.reopen(kept);
    expect((await listPromises()).records).toEqual([missed]);
    expect(await drawn()).toMatch(/role="alert">This was changed in another window/);
    expect(await drawn()).not.toContain('What you typed');
  });
});

describe('a promise that is open again after an answer', () => {
  type Said = (promise: Open) => Promise<unknown>;
  const answer =
    (what: 'kept' | 'missed'): Said =>
    (promise) =>
      answerPromise(promise, what, now, zone);
  const move: Said = (promise) => movePromise(promise, due('2026-12-02'), now, zone);
  test.each<[string, Series | null, Said, text: string]>([
    ['kept, of those that come again', { every: 'week', weekday: 7 }, answer('kept'), 'Kept.'],
    ['missed, of those that come again', { every: 'month', day: 29 }, answer('missed'), 'It did not happen.'],
    ['moved, of those that come again', { every: 'week', weekday: 7 }, move, 'Moved in good time.'],
    ['moved, of those that come once', null, move, 'Moved in good time.'],
  ])('is due again on the date before where that is taken back: %s', async (_what, series, say, text) => {
    await newWorld(now.toString(), zone, fixedAt('18:00'));
    const promise = ((await makePromise({ ...words, series }, true, now)) ?? expect.unreachable()) as Open;
    expect(await (await promiseSection(now)).drawn()).not.toContain('>Take it back<');
    await say(promise);
    const { promiseOn, drawn, focused } = await promiseSection(now);
    const page = await drawn();
    expect(page).toContain('>Take it back<');
    expect(page).toContain(text);
    const [seen = expect.unreachable()] = (await listPromises()).records;
    await promiseOn.reopen(seen);
    expect((await listPromises()).records).toEqual([promise]);
    expect(focused.at(-1)).toBe(`promise-${promise.id}`);
    expect(await drawn()).not.toContain('>Take it back<');
  });

  test('has one way back while it was just said', async () => {
    await newWorld(now.toString(), zone, fixedAt('18:00'));
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(zone);
    const promise = (await makePromise({ ...words, series: { every: 'week', weekday: 7 } }, true, now)) as Open;
    const { promiseOn, drawn } = await promiseSection(now);
    await promiseOn.answer(promise, 'kept');
    expect(await drawn()).toContain('>Undo<');
    expect(await drawn()).not.toContain('>Take it back<');
  });
});

test('where a promise was removed in another window, an answer to it says so, and nothing of what was typed', async () => {
  await newWorld(now.toString(), zone, fixedAt('18:00'));
  const promise = (await makePromise(words, true, now)) as Open;
  const { promiseOn, failed } = await promiseSection(now);
  await removePromise(promise.id, now);
  await promiseOn.answer(promise, 'kept');
  expect(failed.value).toEqual({ at: promise.id, what: 'removed' });
  const note = renderToString(h(FailedNote, { failed: failed.value, at: promise.id }));
  expect(note).toContain('This was removed in another window');
  expect(note).not.toContain('What you typed');
});

test('of each promise that was removed there is an Undo, whatever is said of others then', async () => {
  await newWorld(now.toString(), zone, fixedAt('18:00'));
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(zone);
  for (const what of ['Sing', 'Call', 'Write']) await makePromise({ ...words, what }, true, now);
  const { promiseOn, drawn } = await promiseSection(now);
  const whats = async () => (await listPromises()).records.map(({ what }) => what).toSorted();
  const [first = expect.unreachable(), second = expect.unreachable(), third] = (await listPromises()).records as Open[];
  await promiseOn.remove(first);
  await promiseOn.remove(second);
  await promiseOn.answer(third ?? expect.unreachable(), 'kept');
  expect((await drawn()).match(/>Undo</g)).toHaveLength(3);
  const [, ...removed] = promiseOn.answered.value;
  expect(await whats()).toEqual([third?.what]);
  for (const one of removed) await promiseOn.takeBack(one);
  expect(await whats()).toEqual(['Call', 'Sing', 'Write']);
  expect((await drawn()).match(/>Undo</g)).toHaveLength(1);
});

describe('letting go of a promise', () => {
  const letGo = async (series: Series | null) => {
    await newWorld(now.toString(), zone, fixedAt('18:00'));
    await makePromise({ ...words, series }, true, now);
    const { promiseOn, drawn } = await promiseSection(now);
    const before = await drawn();
    const [promise] = (await listPromises()).records as Open[];
    await promiseOn.answer(promise ?? expect.unreachable(), 'let_go');
    return [before, await drawn()];
  };

  test('that comes again says beforehand and afterwards that all of it goes', async () => {
    const [before, after] = await letGo({ every: 'week', weekday: 7 });
    expect(before).toContain('>Let it go for good<');
    expect(after).toContain('It does not come again.');
  });

  test('that comes once says no more than that', async () => {
    const [before, after] = await letGo(null);
    expect(before).toContain('>Let it go<');
    expect(after).not.toContain('It does not come again.');
  });
});

describe('another date for a promise that is over', () => {
  const late = momentAt('2026-12-02T18:30').now;
  const moved = async (saidInTime: boolean) => {
    await newWorld(late.toString(), zone, fixedAt('18:00'));
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(late);
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(zone);
    const promise = (await makePromise(words, true, now)) as Open;
    const { promiseOn, drawn } = await promiseSection(late);
    promiseOn.move(promise);
    expect(await drawn()).toContain('I said so before that day');
    promiseOn.typeMove(promise, { date: '2026-12-06', saidInTime });
    await promiseOn.moveTo(promise, true);
    const [stored = expect.unreachable()] = (await listPromises()).records;
    return [stored.past.map(({ answer }) => answer), /before they ask/.test(await drawn())];
  };

  test('is as good as keeping it where the person had said so in time, and then nothing is to be mended', async () => {
    expect(await moved(true)).toEqual([['renegotiated'], false]);
    expect(await moved(false)).toEqual([['missed'], true]);
  });

  test('stays in its form whatever is done with another promise', async () => {
    await newWorld(now.toString(), zone, fixedAt('18:00'));
    const [one, two] = [await makePromise(words, true, now), await makePromise({ ...words, what: 'Write' }, true, now)];
    const { promiseOn } = await promiseSection(now);
    promiseOn.move(one as Open);
    promiseOn.typeMove(one as Open, { date: '2026-12-06' });
    promiseOn.move(two as Open);
    promiseOn.typeMove(two as Open, { date: '2026-12-09' });
    await promiseOn.answer(two as Open, 'kept');
    expect(promiseOn.moving.value).toEqual({ [one?.id ?? '']: { date: '2026-12-06', saidInTime: false } });
  });
});

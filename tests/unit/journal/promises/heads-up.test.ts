import { describe, expect, test } from 'vitest';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { answerPromise, movePromise, type Open } from '../../../../app/journal/answer-promise.ts';
import { addHardDay } from '../../../../app/journal/keep-hard-day.ts';
import { headsUpFor } from '../../../../core/journal/heads-up.ts';
import { idAfter } from '../../../../core/journal/journal-key.ts';
import { dueText, type OwnPromise } from '../../../../core/journal/own-promise.ts';
import type { HeadsUp } from '../../../../core/nudges/nudge.ts';
import { readNudges } from '../../../../platform/storage/nudges/nudge-store.ts';
import type { FakeWorld } from '../../../world/fake-world.ts';
import { at, fixedAt, worldAt } from '../../nudges/nudged-world.ts';
import { call, due, momentAt, zone } from '../own-promises.ts';

const headsUp = 'Something you planned is coming up.';
const said = (world: FakeWorld) =>
  world.nudges.map(({ options }) => (options.message === headsUp ? 'promise' : 'idea'));

describe('of open promises a nudge on 22 November at 18:00 tells of', () => {
  const id = (index: number) => `${index}`.padStart(16, '0');
  const promises = (...dues: string[]): OwnPromise[] =>
    dues.map((text, index) => ({ ...call, id: id(index), due: due(text) }));
  test.each<[string, dues: string[], told: HeadsUp[], next: string | null, found: string | null]>([
    ['one that is due tomorrow', ['2026-11-23'], [], '2026-11-23T18:00', '2026-11-23'],
    ['one that is due today', ['2026-11-22'], [], '2026-11-23T18:00', '2026-11-22'],
    ['not one that is over', ['2026-11-22T17:00'], [], '2026-11-23T18:00', null],
    ['not one that another nudge can tell of', ['2026-11-24'], [], '2026-11-23T18:00', null],
    ['one that no other nudge could tell of in time', ['2026-11-26'], [], '2026-11-29T18:00', '2026-11-26'],
    ['one where no other nudge is to come', ['2026-12-26'], [], null, '2026-12-26'],
    ['the first of several', ['2026-11-23', '2026-11-22T20:00', '2026-11-23'], [], null, '2026-11-22T20:00'],
    ['not one that was told of', ['2026-11-23'], [{ promise: id(0), due: '2026-11-23' }], null, null],
    [
      'one where nobody can read of which was told',
      ['2026-11-23'],
      [{ promise: '-', due: '2026-11-23' }],
      null,
      '2026-11-23',
    ],
    ['one that has another date since', ['2026-11-23'], [{ promise: id(0), due: '2026-11-22' }], null, '2026-11-23'],
    [
      'the next, where the first was told of',
      ['2026-11-22', '2026-11-23'],
      [{ promise: id(0), due: '2026-11-22' }],
      null,
      '2026-11-23',
    ],
  ])('%s', (_what, dues, told, next, found) => {
    const telling = { ...momentAt('2026-11-22T18:00'), next: next === null ? null : at(next), told };
    expect(headsUpFor(promises(...dues), telling)?.due ?? null).toBe(found);
  });
});

test.each<[backs: number, toldOf: string, found: string | null]>([
  [1, '2026-11-23', null],
  [3, '2026-11-23', null],
  [1, '2026-11-22', '2026-11-23'],
])('a promise that was removed and brought back %i times since a nudge told of it for %s', (backs, toldOf, found) => {
  let { id } = call;
  for (let times = 0; times < backs; times += 1) id = idAfter(id);
  const told = [{ promise: call.id, due: toldOf }];
  const telling = { ...momentAt('2026-11-22T18:00'), next: null, told };
  expect(headsUpFor([{ ...call, id, due: due('2026-11-23') }], telling)?.due ?? null).toBe(found);
});

const promise = { what: 'Call my sister', to: 'Anna', due: due('2026-11-24T12:00'), series: null, asked: false };
const make = async (text: string) =>
  ((await makePromise({ ...promise, due: due(text) }, true, at('2026-11-22T08:00'))) ?? expect.unreachable()) as Open;

/** Whatever is looked up by an index fails on the way, as on a broken disk, until `end`. */
function refusing() {
  const { getAll } = IDBIndex.prototype;
  const reading = {
    refused: 0,
    end: () => {
      IDBIndex.prototype.getAll = getAll;
    },
  };
  IDBIndex.prototype.getAll = function () {
    const request = this.getKey('no such key');
    const fail = () => {
      reading.refused += 1;
      Object.defineProperty(request, 'result', { value: undefined, writable: true });
      throw new DOMException('the disk is broken', 'UnknownError');
    };
    Object.defineProperty(request, 'result', { configurable: true, get: () => undefined, set: fail });
    return request as unknown as IDBRequest<unknown[]>;
  };
  return reading;
}

describe('a promise', () => {
  test('is told of once, in the place of the day’s words, and of nothing that was typed', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
    await make('2026-11-24T20:00');
    await world.runUntil(at('2026-11-24T19:00'));
    expect(said(world)).toEqual(['idea', 'promise', 'idea']);
    expect(JSON.stringify(world.nudges)).not.toMatch(/sister|Anna|promise/);
  });

  test('that has another date is told of again, and one that is over is not', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
    const [one, other] = [await make('2026-11-23'), await make('2026-11-24')];
    await answerPromise(other, 'kept', world.now, zone);
    await world.runUntil(at('2026-11-22T19:00'));
    await movePromise(one, due('2026-11-25'), world.now, zone);
    await world.runUntil(at('2026-11-24T19:00'));
    expect(said(world)).toEqual(['promise', 'idea', 'promise']);
  });

  test('brings no nudge that would not have come', async () => {
    const settings = fixedAt('18:00');
    const world = await worldAt('2026-11-22T09:00', { ...settings, cadence: { ...settings.cadence, on: false } });
    await make('2026-11-23');
    await world.runUntil(at('2026-11-24T19:00'));
    expect(world.nudges).toEqual([]);
  });

  test('waits with its nudge for a better moment', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
    await make('2026-11-23');
    world.around = { ...world.around, fullscreen: true };
    await world.runUntil(at('2026-11-22T18:05'));
    expect(world.nudges).toEqual([]);
    world.around = { ...world.around, fullscreen: false };
    await world.runUntil(at('2026-11-22T18:30'));
    expect(said(world)).toEqual(['promise']);
  });

  test('is told of in words that ask nothing on a hard day, in those that were chosen on another', async () => {
    const world = await worldAt('2026-11-22T09:00', { ...fixedAt('18:00'), wording: 'full' });
    await addHardDay({ date: Temporal.PlainDate.from('2026-11-22'), yearly: false, name: 'The move' });
    await make('2026-11-23');
    await make('2026-11-24');
    await world.runUntil(at('2026-11-23T19:00'));
    expect(world.nudges.map(({ options }) => options.message)).toEqual([
      headsUp,
      'A promise of yours is due soon. Still a good date? You can move it.',
    ]);
  });

  test('that the browser cannot read costs no nudge', async () => {
    const world = await worldAt('2026-11-22T09:00', fixedAt('18:00'));
    await make('2026-11-23');
    const reading = refusing();
    await world.runUntil(at('2026-11-22T19:00'));
    expect(reading.refused).toBeGreaterThan(0);
    reading.end();
    await world.runUntil(at('2026-11-23T19:00'));
    expect(said(world)).toEqual(['idea', 'promise']);
  });
});

test('wherever the worker is killed, no promise is told of twice', async () => {
  const toldOnce: boolean[] = [];
  for (let effects = 0; effects < 40; effects += 1) {
    const world = await worldAt('2026-11-22T09:00', fixedAt('18:00', '20:00'));
    const { id } = await make('2026-11-23');
    world.killAfter(effects);
    await world.runUntil(at('2026-11-22T18:30')).catch(() => {});
    await world.buryTheDead();
    await world.runUntil(at('2026-11-23T03:00'));
    const told = said(world).filter((what) => what === 'promise').length;
    expect(told, `killed after ${effects} effects`).toBeLessThanOrEqual(1);
    const claimed = (await readNudges(world.now, zone)).filter((nudge) => nudge.headsUp?.promise === id);
    expect(claimed.map((nudge) => nudge.headsUp?.due)).toEqual([dueText(due('2026-11-23'))]);
    toldOnce.push(told === 1);
  }
  // Most of them come: only who dies between taking and showing shows nothing.
  expect(toldOnce.filter((once) => !once).length).toBeLessThan(6);
}, 120_000);

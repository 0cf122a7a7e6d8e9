import 'fake-indexeddb/auto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { newDay } from '../../../core/day/new-day.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { emptyOwn, ownId } from '../../../core/strategies/own-strategy.ts';
import { isOwn } from '../../../core/strategies/strategy.ts';
import { strategyIdSchema } from '../../../core/strategies/strategy-id.ts';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import {
  changeMark,
  changeOwn,
  newOwnId,
  readMarks,
  readOwn,
  removeOwn,
} from '../../../platform/storage/mark-store.ts';
import { runs } from '../../world/arbitraries.ts';

const isId = (text: string) => v.is(strategyIdSchema, text);

describe('the id of one’s own strategy', () => {
  test('is made of what chance gives, and is short enough to read', () => {
    expect(ownId('3f9c2a81-b6d4-4e0f-8a57-0c1d2e3f4a5b')).toBe('OWN-3f9c2a81b6d4');
  });

  test('is one that records hold, whatever chance gives', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (uuid) => {
        expect(isId(ownId(uuid)) && isOwn(ownId(uuid))).toBe(true);
      }),
      runs(200),
    );
  });

  test('is another one each time, without asking what there is', () => {
    const ids = Array.from({ length: 10_000 }, newOwnId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['OWN-01', true],
    ['OWN-99', true],
    ['OWN-999', true],
    ['COM-01', true],
    ['OWN-1000', false],
    ['OWN-3f9c2a81b6d', false],
    ['OWN-3f9c2a81b6d44', false],
    ['OWN-3F9C2A81B6D4', false],
    ['COM-3f9c2a81b6d4', false],
    ['OWN-', false],
  ])('as %s: %s, so that those counted by an older Tend stay valid', (id, valid) => {
    expect(isId(id)).toBe(valid);
  });
});

test('one’s own of either form live side by side in ideas, marks and days', async () => {
  const date = Temporal.PlainDate.from('2026-11-22');
  const [counted, random] = ['OWN-01', ownId('3f9c2a81-b6d4-4e0f-8a57-0c1d2e3f4a5b')] as const;
  for (const id of [counted, random]) {
    await changeOwn(id, () => ({ ...emptyOwn(id), title: 'Sing', today: 'Sing.' }));
    await changeMark(id, { saved: true });
  }
  await beginDay(date, () => ({
    ...newDay(date, { id: random, because: ['own'] }, firstRung),
    swappedFrom: counted,
    putAside: [counted, random],
  }));
  expect((await readOwn()).map(({ id }) => id)).toEqual([counted, random]);
  expect((await readMarks()).map(({ id, saved }) => [id, saved])).toEqual([
    [counted, true],
    [random, true],
  ]);
  const [day] = await readDays(date, date);
  expect([day?.strategy, day?.swappedFrom, day?.putAside]).toEqual([random, counted, [counted, random]]);
  await removeOwn(random, Temporal.Instant.from('2026-11-22T17:30:00Z'));
  expect((await readOwn()).map(({ id }) => id)).toEqual([counted]);
});

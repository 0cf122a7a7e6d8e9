import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openToday } from '../../../app/day/today.ts';
import { beginAnew, eraseAll } from '../../../app/transfer/erase.ts';
import { copyOfEverything } from '../../../app/transfer/export.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { recordOf } from '../../../core/nudges/nudge.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { storeNames } from '../../../core/records/store-names.ts';
import { emptyOwn } from '../../../core/strategies/own-strategy.ts';
import { eraseEverything } from '../../../platform/storage/database.ts';
import { beginDay } from '../../../platform/storage/day-store.ts';
import { failureOf, RecordsLost } from '../../../platform/storage/failure.ts';
import { forgetFirstUse, readFirstUse } from '../../../platform/storage/first-use.ts';
import { changeMark, changeOwn, removeOwn } from '../../../platform/storage/mark-store.ts';
import { planInstead } from '../../../platform/storage/nudges/planned-nudge.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { countRecords } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { agreed } from '../settings/edits-to.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const zone = 'Europe/Berlin';
const today = Temporal.PlainDate.from('2026-11-22');

beforeEach(async () => {
  await eraseEverything();
  await forgetFirstUse();
});

describe('records that are gone', () => {
  test('are told from records that never were, and nothing is written meanwhile', async () => {
    const { seed } = await readSettings(now);
    expect(await readFirstUse()).toBe('2026-11-22T08:00:00Z');
    // As a browser does that replaces a damaged database by an empty one.
    await eraseEverything();
    await expect(readSettings(now)).rejects.toThrow(RecordsLost);
    await expect(openToday(readSettings(now), now, zone)).rejects.toThrow(RecordsLost);
    expect(await countRecords('settings')).toBe(0);
    expect(await countRecords('days')).toBe(0);
    await beginAnew(now);
    const anew = await readSettings(now);
    expect(anew.seed).not.toBe(seed);
    expect(await readFirstUse()).not.toBeNull();
  });

  const own = { ...emptyOwn('OWN-01'), title: 'Sing', today: 'Sing.' };
  const nudge = recordOf({ id: '2026-11-22#later-600', at: now, until: now }, 'planned', now);
  test.each<[string, () => Promise<unknown>]>([
    ['a setting', () => changeSettings(now, (current) => ({ ...current, sound: true }))],
    ['a day', () => beginDay(today, () => newDay(today, { id: 'COM-02', because: [] }, firstRung))],
    ['a mark', () => changeMark('COM-02', { hidden: true })],
    ['an idea of one’s own', () => changeOwn(own.id, () => own)],
    ['a removal', () => removeOwn(own.id, now)],
    ['a Later', () => planInstead(nudge, now, zone)],
  ])('are not replaced by %s that a page writes which was open before', async (_, write) => {
    await readSettings(now);
    await eraseEverything();
    await expect(write()).rejects.toThrow(RecordsLost);
    for (const store of storeNames) expect(await countRecords(store), store).toBe(0);
    await beginAnew(now);
    await write();
  });

  test('are not missed where the person erased them, wherever that was cut short', async () => {
    for (let effects = 0; effects < 20; effects += 1) {
      const world = await newWorld(now.toString(), zone);
      await readSettings(now);
      world.killAfter(effects);
      await agreed(eraseAll(world, now, zone)).catch(() => {});
      world.revive();
      await readSettings(now);
    }
  });

  test('are not missed by someone whose first minute was cut short', async () => {
    for (let effects = 0; effects < 6; effects += 1) {
      const world = await newWorld(now.toString(), zone);
      world.killAfter(effects);
      await readSettings(now).catch(() => {});
      world.revive();
      await readSettings(now);
    }
  });
});

test.each([
  [new RecordsLost('gone'), 'lost'],
  [new DOMException('The requested version (2) is less than the existing version (3).', 'VersionError'), 'newer'],
  [new DOMException('', 'QuotaExceededError'), 'full'],
  [new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'), 'unreadable'],
  ['nothing that anyone knows', 'unreadable'],
] as const)('%s is told as "%s"', (error, failure) => {
  expect(failureOf(error)).toBe(failure);
});

test('a copy holds all that is stored, word for word', async () => {
  await changeSettings(now, (current) => ({ ...current, worry: 'relying' }));
  const { date, strategy } = await openToday(readSettings(now), now, zone);
  const copy = JSON.parse(await copyOfEverything(now));
  expect(copy).toMatchObject({ tend: 3, saved: '2026-11-22T08:00:00Z' });
  expect(copy.stores.settings.settings).toMatchObject({ body: { worry: 'relying' } });
  expect(copy.stores.days[date.toString()]).toMatchObject({ body: { strategy } });
});

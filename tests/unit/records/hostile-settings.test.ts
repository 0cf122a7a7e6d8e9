import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshSettings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { readRaw } from '../../../platform/storage/whole-stores.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { bodyOf, now, settings, weeksAgo, zone } from './example-records.ts';
import { fieldsOf, hostile, isTaken, lostAt, settingsKind, texts, valueAt, whats, withAt } from './hostile-values.ts';

let world: FakeWorld;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone, settings);
});

describe('stored settings', () => {
  const fresh = storedSettings(freshSettings('another seed', weeksAgo));

  /** Reads what lies there; gives what is stored then, and what went aside at this reading. */
  async function mended(raw: unknown, reading: number) {
    const moment = now.add({ seconds: reading });
    await set('settings', raw, storeOf('settings'));
    const read = await readSettings(moment);
    const kept = bodyOf(await get('settings', storeOf('settings')));
    return { read, kept, aside: await get(`settings/${moment}`, storeOf('quarantine')) };
  }

  test.each(fieldsOf(settingsKind))(
    'with something hostile as $path lose that alone, and all of it is kept aside',
    async ({ path, example }) => {
      const lost = lostAt(path);
      for (const [reading, what] of whats.entries()) {
        const raw = withAt(example, path, hostile[what]);
        const { read, kept, aside } = await mended(raw, reading);
        expect(isDeepStrictEqual(withAt(kept as object, lost, 0), withAt(example, lost, 0)), what).toBe(true);
        if (isTaken(settingsKind, path, what)) {
          expect(aside, what).toBeUndefined();
          if (texts.includes(what) || what === 'null') expect(valueAt(storedSettings(read), path)).toBe(hostile[what]);
        } else {
          expect(isDeepStrictEqual(aside, raw), `${what} is kept aside`).toBe(true);
          // The moment since when the cadence holds, and the seed, are new for everyone.
          if (lost === 'seed' || lost === 'cadenceSince') continue;
          // A rhythm of another kind than the fresh one keeps its kind.
          const ofItsKind = lost.startsWith('cadence.rhythm.');
          expect(valueAt(kept, lost)).toEqual(ofItsKind ? rhythmStandIns(example)[lost] : valueAt(fresh, lost));
        }
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('that are something else altogether begin anew, and are kept aside', async () => {
    const dressedUp = JSON.parse(`{"__proto__": ${JSON.stringify(storedSettings(settings))}}`);
    const whole = [...Object.values(hostile).filter((value) => value !== undefined), dressedUp];
    for (const [reading, raw] of whole.entries()) {
      const { read, aside } = await mended(raw, reading);
      expect(storedSettings({ ...read, seed: 'another seed', cadenceSince: weeksAgo })).toEqual(fresh);
      expect(isDeepStrictEqual(aside, raw), String(reading)).toBe(true);
    }
  });

  test('with a prototype as a key of each object in them are read without', async () => {
    const plain = storedSettings(settings);
    const dressed = JSON.parse(JSON.stringify(plain).replaceAll('{', '{"__proto__":{"polluted":true},'));
    const { read, aside } = await mended(dressed, 0);
    // No weekday is called that, and what was there is kept aside.
    expect(storedSettings(read)).toEqual(plain);
    expect(isDeepStrictEqual(aside, dressed)).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('that cannot be read are in one place or the other, wherever the worker is killed', async () => {
    const raw = { ...storedSettings(settings), look: 'purple' };
    for (let effects = 0; effects < 8; effects += 1) {
      world = await newWorld(now.toString(), zone);
      await set('settings', raw, storeOf('settings'));
      world.killAfter(effects);
      await readSettings(now).catch(() => {});
      world.revive();
      const places = [...Object.values(await readRaw('settings')), ...Object.values(await readRaw('quarantine'))];
      expect(places, `killed after ${effects} effects`).toContainEqual(raw);
    }
  });
});

/** What stands in for each field of a rhythm that cannot be read. */
function rhythmStandIns(example: object): Record<string, unknown> {
  return {
    'cadence.rhythm.kind': valueAt(example, 'cadence.rhythm.kind'),
    'cadence.rhythm.times': ['18:00'],
    'cadence.rhythm.hours': 2,
    'cadence.rhythm.perDay': 1,
    'cadence.rhythm.perWeek': 1,
  };
}

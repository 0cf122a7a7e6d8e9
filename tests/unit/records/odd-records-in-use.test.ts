import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { openToday } from '../../../app/day/today.ts';
import { answerWaiting } from '../../../app/nudges/answer-nudge.ts';
import { readLaterOffer } from '../../../app/nudges/put-off.ts';
import { readState } from '../../../app/nudges/read-state.ts';
import { previewWeek } from '../../../core/cadence/preview.ts';
import { readStatus } from '../../../entrypoints/popup/status.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { type FakeWorld, newWorld } from '../../world/fake-world.ts';
import { now, settings, zone } from './example-records.ts';
import {
  fieldsOf,
  hostile,
  isTaken,
  type Kind,
  many,
  settingsKind,
  valueAt,
  type What,
  whats,
  withAt,
} from './hostile-values.ts';

let world: FakeWorld;

beforeEach(async () => {
  world = await newWorld(now.toString(), zone, settings);
});

describe('with something odd in what is stored, no surface and no waking fails', () => {
  const farAway: What[] = ['the last date', 'the last moment', 'a date of another calendar'];
  const isDated = (value: unknown) => typeof value === 'string' && /^\d\d/.test(value);
  /** What is refused lies aside by then. What is left is what a field takes, and what looks like a date. */
  const odd = (kind: Kind, path: string, value: unknown) =>
    whats.filter((what) => isTaken(kind, path, what) || (isDated(value) && farAway.includes(what)));
  const rows = [
    ...many.map((kind) => ({ kind, key: kind.key(0), named: kind.named(0) })),
    { kind: settingsKind, key: 'settings', named: {} },
  ].flatMap(({ kind, key, named }) =>
    fieldsOf(kind)
      .map(({ path, example }) => ({
        what: `${kind.name}: ${path}`,
        kind,
        key,
        path,
        record: { ...example, ...named },
      }))
      .filter(({ path, record }) => odd(kind, path, valueAt(record, path)).length > 0),
  );

  test.each(rows)('$what', async ({ kind, key, path, record }) => {
    const failed: string[] = [];
    for (const what of odd(kind, path, valueAt(record, path))) {
      world = await newWorld(now.toString(), zone, settings);
      await set(key, withAt(record, path, hostile[what]), storeOf(kind.store));
      const uses = {
        waking: () => world.wake(),
        popup: async () => {
          const today = await openToday(readSettings(now), now, zone);
          expect(today.date.toString()).toBe('2026-11-22');
          await readStatus(today.date, now, zone);
        },
        later: () => readLaterOffer(now, zone),
        options: async () => previewWeek(await readState(await readSettings(now), now, zone), now, zone),
        answer: () => answerWaiting(world, 'opened', now, zone),
      };
      for (const [name, use] of Object.entries(uses)) {
        await use().catch((error: unknown) => failed.push(`${name} with ${what}: ${error}`));
      }
    }
    expect(failed).toEqual([]);
  });
});

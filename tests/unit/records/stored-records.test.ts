import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../core/day/day.ts';
import { dayKind, storedDay } from '../../../core/day/stored-day.ts';
import type { Nudge } from '../../../core/nudges/nudge.ts';
import { nudgeKind, storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { eraseEverything, storeOf } from '../../../platform/storage/database.ts';
import { beginDay, readDays } from '../../../platform/storage/day-store.ts';
import { forgetFirstUse } from '../../../platform/storage/first-use.ts';
import { changeSettings, readSettings } from '../../../platform/storage/settings-store.ts';
import { bodyOf } from './example-records.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const date = (text: string) => Temporal.PlainDate.from(text);

const day: Day = {
  date: date('2026-11-22'),
  strategy: 'COM-02',
  shown: null,
  swappedFrom: 'UND-01',
  putAside: ['OWN-01', 'VUL-12'],
  because: ['mood', 'worry_relying'],
  mood: 'tired',
  ladder: { level: 2, okays: 1 },
  plan: { when: 'the kettle boils', will: 'text “good night”', answer: 'not_today', of: null },
  draft: { outcome: null, line: 'half a th' },
  planDraft: { when: 'I wake', will: 'sm' },
  wordsRemoved: now,
  response: { outcome: 'mixed', line: 'We both laughed. ‏שלום', at: now },
};
const nudge: Nudge = {
  id: '2026-11-22#0',
  at: now,
  until: now.add({ hours: 1 }),
  fate: 'shown',
  since: now.add({ seconds: 3 }),
  reason: null,
  heldFor: 'fullscreen',
  dotSince: now.add({ seconds: 2 }),
  answer: 'opened',
  headsUp: null,
  lookBack: null,
};
const hostile: unknown[] = [
  undefined,
  null,
  Number.NaN,
  '',
  'x'.repeat(1_000_000),
  7,
  [],
  {},
  '\ud800',
  '+275760-09-14T00:00:00Z',
];

const kinds = [
  {
    name: 'day',
    stored: storedDay(day),
    parse: (stored: unknown) => dayKind.read(stored, '2026-11-22'),
    fields: ['date', 'strategy', 'shown', 'swappedFrom', 'response'],
  },
  {
    name: 'nudge',
    stored: storedNudge(nudge),
    parse: (stored: unknown) => nudgeKind.read(stored, '2026-11-22#0'),
    fields: ['id', 'at', 'until', 'fate', 'since', 'reason', 'answer'],
  },
];

describe.each(kinds)('a stored $name', ({ stored, parse, fields }) => {
  test('comes back as it was', () => {
    const read = parse(JSON.parse(JSON.stringify(stored)));
    expect(JSON.parse(JSON.stringify(read))).toEqual({ state: 'sound', record: stored });
  });

  test.each(fields)('with something hostile as %s is mended there, and says so', (field) => {
    for (const value of hostile) {
      // `null` is what these fields hold where there is nothing to say.
      if (value === null && ['strategy', 'shown', 'swappedFrom', 'response', 'reason', 'answer'].includes(field))
        continue;
      const read = parse({ ...stored, [field]: value });
      expect(read, String(value).slice(0, 40)).toMatchObject({ state: 'mended', mended: [field] });
    }
  });
});

describe('the storage', () => {
  beforeEach(async () => {
    await eraseEverything();
    await forgetFirstUse();
  });

  test('reads the days of a range and no others', async () => {
    for (const one of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']) {
      await beginDay(date(one), () => ({ ...day, date: date(one) }));
    }
    const days = await readDays(date('2026-11-21'), date('2026-11-22'));
    expect(days.map((one) => one.date.toString())).toEqual(['2026-11-21', '2026-11-22']);
  });

  test('moves a day that cannot be read aside, whole, and shows the others', async () => {
    await beginDay(date('2026-11-21'), () => ({ ...day, date: date('2026-11-21') }));
    await set('2026-11-22', { strategy: 12, line: 'kept' }, storeOf('days'));
    expect(await readDays(date('2026-11-21'), date('2026-11-22'))).toHaveLength(1);
    expect(await get('days/2026-11-22', storeOf('quarantine'))).toEqual({ strategy: 12, line: 'kept' });
    expect(await get('2026-11-22', storeOf('days'))).toBeUndefined();
  });

  test('mends a broken field of the settings, keeps what was there aside, and keeps the seed', async () => {
    const { seed } = await changeSettings(now, (settings) => ({ ...settings, sound: true }));
    const stored = bodyOf(await get('settings', storeOf('settings'))) as { cadence: object };
    const broken = { ...stored, cadence: { ...stored.cadence, ceiling: 'many' } };
    await set('settings', broken, storeOf('settings'));
    const settings = await readSettings(now);
    expect(settings).toMatchObject({ sound: true, seed, cadence: { ceiling: 1 } });
    expect(await get(`settings/${now}`, storeOf('quarantine'))).toEqual(broken);
    expect((await readSettings(now.add({ hours: 1 }))).seed).toBe(seed);
  });

  test('gives everyone who asks at once on the first day the same seed', async () => {
    const all = await Promise.all([readSettings(now), readSettings(now), readSettings(now)]);
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(1);
  });

  test('loses no change when many are made at once', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `x${index}`);
    await Promise.all(
      lines.map((line) =>
        beginDay(day.date, (current) => ({
          ...day,
          response: { outcome: 'okay', at: now, line: `${current?.response?.line ?? ''}${line} ` },
        })),
      ),
    );
    const [stored] = await readDays(day.date, day.date);
    expect(stored?.response?.line.trim().split(' ').sort()).toEqual([...lines].sort());
  });
});

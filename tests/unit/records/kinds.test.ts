import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, type WholeKind } from '../../../core/records/kinds.ts';
import { type Copy, mergeCopies } from '../../../core/records/merging/merge.ts';
import { parted, rejoined } from '../../../core/records/sealed-fields.ts';
import { runs } from '../../world/arbitraries.ts';
import {
  checkIns,
  datedId,
  days,
  hardDays,
  journalId,
  marks,
  moments,
  notes,
  nudges,
  owns,
  packId,
  packIdeaId,
  packIdeas,
  packs,
  promises,
  someSettings,
} from './any-record.ts';

/** Every kind, with any record of it and the key of those. */
interface Row<T> {
  name: keyof typeof kinds;
  kind: WholeKind<T>;
  key: string;
  any: fc.Arbitrary<T>;
}
const row = <T>(name: keyof typeof kinds, kind: WholeKind<T>, key: string, any: fc.Arbitrary<T>) =>
  ({ name, kind, key, any }) as unknown as Row<object>;
const rows = [
  row('settings', kinds.settings, 'settings', someSettings),
  row('day', kinds.day, '2026-11-22', days),
  row('nudge', kinds.nudge, '2026-11-22#0', nudges),
  row('mark', kinds.mark, 'COM-01', marks),
  row('own', kinds.own, 'OWN-01', owns),
  row('pack', kinds.pack, packId, packs),
  row('packIdea', kinds.packIdea, packIdeaId, packIdeas),
  row('promise', kinds.promise, journalId, promises),
  row('checkIn', kinds.checkIn, '2026-11-22', checkIns),
  row('note', kinds.note, datedId, notes),
  row('hardDay', kinds.hardDay, journalId, hardDays),
];
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('every kind is tried here, and bears the name that it is listed by', () => {
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(kinds));
  expect(rows.map(({ kind }) => kind.name)).toEqual(Object.keys(kinds));
});

test('whatever was ever stored is of a kind that is listed', () => {
  const golden: Record<string, Record<string, object>> = JSON.parse(
    readFileSync('tests/golden/before-the-envelope.json', 'utf8'),
  );
  const stores: Record<string, (key: string) => [Pick<WholeKind<unknown>, 'read'>, string]> = {
    settings: (key) => [kinds.settings, key],
    days: (key) => [kinds.day, key],
    nudges: (key) => [kinds.nudge, key],
    marks: (key) => [key.startsWith('own/') ? kinds.own : kinds.mark, key.replace(/^.*\//, '')],
  };
  for (const [store, records] of Object.entries(golden)) {
    for (const [key, body] of Object.entries(records).filter(([, value]) => typeof value === 'object')) {
      const [kind, id] = stores[store]?.(key) ?? expect.unreachable(store);
      expect(kind.read(body, id).state, `${store}/${key}`).toBe('sound');
    }
  }
});

describe.each(rows)('a $name', ({ kind, key, any }) => {
  const copies: fc.Arbitrary<Copy<object>> = fc.record({ record: any, changed: moments, isMended: fc.boolean() });
  const merged = (one: Copy<object>, other: Copy<object>) => mergeCopies(kind, one, other);

  test('that is parted and joined again is as it was', () => {
    fc.assert(
      fc.property(any, (record) => {
        const body = kind.write(record);
        expect(rejoined(parted(body, kind.sealed))).toEqual(body);
      }),
      runs(100),
    );
  });

  test('has nothing in the clear that a person typed', () => {
    fc.assert(
      fc.property(any, (record) => {
        const { clear, sealed } = parted(kind.write(record), kind.sealed);
        expect(JSON.stringify(clear)).not.toContain('«');
        const inside = JSON.stringify(sealed);
        for (const { text } of kind.typed(record)) expect(inside).toContain(JSON.stringify(text).slice(1, -1));
        // Nor is anything typed that the kind does not know to be.
        const quoted = JSON.stringify(kind.write(record)).split('«').length - 1;
        const known = kind.typed(record).map(({ text }) => text);
        expect(known.join('').split('«').length - 1).toBe(quoted);
      }),
      runs(100),
    );
  });

  test('merged with itself is as it was', () => {
    fc.assert(
      fc.property(copies, (copy) => {
        expect(plain(merged(copy, copy))).toEqual(plain({ copy, aside: [] }));
      }),
      runs(100),
    );
  });

  test('is merged with another to the same, whichever is first', () => {
    fc.assert(
      fc.property(copies, copies, (one, other) => {
        expect(plain(merged(one, other))).toEqual(plain(merged(other, one)));
      }),
      runs(300),
    );
  });

  test('that was merged with another is not changed by merging it with that one again', () => {
    fc.assert(
      fc.property(copies, copies, (one, other) => {
        const { copy } = merged(one, other);
        expect(plain(merged(copy, one).copy)).toEqual(plain(copy));
        expect(plain(merged(copy, other).copy)).toEqual(plain(copy));
      }),
      runs(300),
    );
  });

  test('that was merged can be read, and all that was typed is in it or in a copy that is set aside', () => {
    fc.assert(
      fc.property(copies, copies, (one, other) => {
        const { copy, aside } = merged(one, other);
        expect(kind.read(plain(kind.write(copy.record)), key).state).toBe('sound');
        // What the person removed is kept nowhere.
        if (kind.isGone?.(copy.record)) {
          expect(aside).toEqual([]);
          return;
        }
        const kept = [copy, ...aside].flatMap(({ record }) => kind.typed(record));
        const heeds = (copy: Copy<object>, { record }: Copy<object>) => kind.heeding?.(copy, record) ?? copy.record;
        const whole = [
          [one, other],
          [other, one],
        ].flatMap(([copy, beside]) => (copy && beside && heeds(copy, beside) === copy.record ? [copy] : []));
        for (const { field, text } of whole.flatMap(({ record }) => kind.typed(record))) {
          const found = kept.some((one) => one.field === field && one.text.startsWith(text));
          expect(found || text === '', text).toBe(true);
        }
        // What is set aside is a whole copy, as it was.
        for (const left of aside) expect([one, other]).toContain(left);
      }),
      runs(300),
    );
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isOpenPromise, type OwnPromise } from '../../../../core/journal/own-promise.ts';
import { promiseKind } from '../../../../core/journal/stored-promise.ts';
import { isRemoved } from '../../../../core/records/removed.ts';
import { fieldsOf, hostile, type What, whats, withAt } from '../../records/hostile-values.ts';
import { call, due, momentAt, weekly } from '../own-promises.ts';

const { now } = momentAt('2026-11-20T18:30');
const past: OwnPromise['past'] = [
  { ...due('2026-11-15'), answer: 'kept', at: now },
  { ...due('2026-11-19T17:30'), answer: 'renegotiated', at: now },
];
const draft = { what: 'Call on', to: 'my', date: '2026-11-2', every: 'month' as const };
const timed: OwnPromise = { ...weekly, due: due('2026-11-22T17:30'), past, draft };
const monthly: OwnPromise = { ...timed, series: { every: 'month', day: 31 } };

function read(body: unknown): OwnPromise {
  const reading = promiseKind.read(body, call.id);
  if (!('record' in reading) || isRemoved(reading.record)) throw new Error(reading.state);
  return reading.record as OwnPromise;
}

const bodies = [timed, monthly].map((one) => promiseKind.write(one));
const rows = bodies.flatMap((body) => fieldsOf({ name: '', store: 'promises', examples: [body], takes: {} }));
/** An entry of the list is gone with what became of it. */
const costsMore = /^past\.\d+(\.answer)?$/;

describe('of a stored promise', () => {
  test.each(rows.filter(({ path }) => !costsMore.test(path)))(
    'what cannot be read as $path costs that alone',
    (row) => {
      for (const what of whats) {
        const mended = promiseKind.write(read(withAt(row.example, row.path, hostile[what])));
        const alike = [mended, row.example].map((one) => withAt(one, row.path, 0));
        expect(alike[0], what).toEqual(alike[1]);
      }
    },
  );

  test.each(rows.filter(({ path }) => costsMore.test(path)))(
    'what cannot be read as $path costs no other entry',
    (row) => {
      const place = Number(row.path.split('.')[1]);
      for (const what of whats) {
        const others = past.filter((_one, index) => index !== place);
        expect(read(withAt(row.example, row.path, hostile[what])).past, what).toEqual(others);
      }
    },
  );

  const unreadable: What[] = ['nothing', 'a number', 'the last date', 'an object'];

  test.each(unreadable)('one whose date is %s stays open, from the day on which it was made', (what) => {
    const { series: _, ...once } = promiseKind.write({ ...timed, series: null }) as Record<string, unknown>;
    const dated = (path: string) => read(withAt({ ...once, series: null }, path, hostile[what]));
    expect(dated('due.date').due).toEqual(due('2026-11-16T17:30'));
    expect(isOpenPromise(dated('due'))).toBe(true);
  });

  test.each(unreadable)('one that was over, or only begun, has no date in the place of %s', (what) => {
    const over = promiseKind.write({ ...call, due: null, past: past.slice(0, 1) });
    const begun = promiseKind.write({ ...call, what: '', due: null, draft });
    for (const body of [over, begun]) expect(read(withAt(body, 'due', hostile[what])).due).toBeNull();
  });

  test('how it comes again is told by what is left of that, or by its date', () => {
    for (const what of unreadable) {
      expect(read(withAt(bodies[0] ?? {}, 'series.every', hostile[what])).series).toEqual(timed.series);
      expect(read(withAt(bodies[1] ?? {}, 'series.every', hostile[what])).series).toEqual(monthly.series);
    }
    expect(read(withAt(bodies[1] ?? {}, 'series.day', 'last')).series).toEqual({ every: 'month', day: 22 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueText, isOpenPromise, mostPastDues, type OwnPromise } from '../../../../core/journal/own-promise.ts';
import {
  answeredPromise,
  isMuchAlready,
  madePromise,
  movedPromise,
  reworded,
  takenBack,
} from '../../../../core/journal/promise-changes.ts';
import { ChangedMeanwhile } from '../../../../core/records/changed-meanwhile.ts';
import { runs } from '../../../world/arbitraries.ts';
import { livePromises } from '../../records/any-record.ts';
import { call, due, momentAt, weekly } from '../own-promises.ts';

const sunday = due('2026-11-22');
const before = momentAt('2026-11-20T10:00');
const onTheDay = momentAt('2026-11-22T20:00');
const after = momentAt('2026-11-25T10:00');
const said = ({ past }: OwnPromise) => past.map((one) => `${dueText(one)} ${one.answer}`);

describe('a promise', () => {
  test('that was just made is open', () => {
    const { id, what, to, series, asked } = call;
    const made = madePromise({ id, what, to, series, asked, due: sunday }, call.made);
    expect(made).toEqual(call);
    expect(isOpenPromise(made)).toBe(true);
  });

  test.each(['kept', 'missed', 'let_go'] as const)('that was %s is over, and says so', (answer) => {
    const over = answeredPromise(sunday, call, answer, onTheDay);
    expect([isOpenPromise(over), said(over)]).toEqual([false, [`2026-11-22 ${answer}`]]);
  });

  test.each([
    ['before it was due is renegotiated', before, false, 'renegotiated'],
    ['on its day is renegotiated', onTheDay, false, 'renegotiated'],
    ['after it was due was missed, and is open again', after, false, 'missed'],
    ['after it was due, of which was spoken in time, is renegotiated', after, true, 'renegotiated'],
  ])('that is moved %s', (_what, moment, saidInTime, answer) => {
    const moved = movedPromise(sunday, call, due('2026-11-29'), moment, saidInTime);
    expect([moved.due, said(moved)]).toEqual([due('2026-11-29'), [`2026-11-22 ${answer}`]]);
  });

  test.each(['kept', 'missed'] as const)('that repeats is due again once it was %s', (answer) => {
    const again = answeredPromise(sunday, weekly, answer, onTheDay);
    expect([again.due, said(again)]).toEqual([due('2026-11-29'), [`2026-11-22 ${answer}`]]);
  });

  test.each([weekly.series, { every: 'month', day: 31 } as const])(
    'that repeats ends with the last date that can be kept: %o',
    (series) => {
      const last = due('9999-12-31');
      const over = answeredPromise(last, { ...weekly, series, due: last }, 'kept', onTheDay);
      expect([over.due, said(over)]).toEqual([null, ['9999-12-31 kept']]);
    },
  );

  test('that repeats ends when it is let go', () => {
    expect(answeredPromise(sunday, weekly, 'let_go', onTheDay).due).toBeNull();
  });

  test('that repeats goes on from where it was moved to', () => {
    const moved = movedPromise(sunday, weekly, due('2026-11-24'), before);
    expect(answeredPromise(due('2026-11-24'), moved, 'kept', after).due).toEqual(due('2026-11-29'));
  });

  test.each([
    ['an earlier day', ['2026-11-27'], '2026-11-27', '2026-12-06'],
    ['an earlier day, over a later one', ['2026-12-02', '2026-11-27'], '2026-11-27', '2026-12-06'],
    ['an earlier day, over a later Sunday', ['2026-12-20', '2026-11-27'], '2026-11-27', '2026-12-06'],
    ['the Sunday before', ['2026-11-22'], '2026-11-22', '2026-12-06'],
    ['a later day', ['2026-12-01'], '2026-12-01', '2026-12-06'],
    ['a later day, beyond the next', ['2026-12-08'], '2026-12-08', '2026-12-13'],
  ])('of 29 November that repeats, moved to %s, is not due again on what that stood for', (_what, moves, on, next) => {
    const days = ['2026-11-29', ...moves].map(due);
    const moved = days.slice(1).reduce((promise, to, index) => movedPromise(days[index] ?? to, promise, to, before), {
      ...weekly,
      due: due('2026-11-29'),
    } as OwnPromise);
    const kept = answeredPromise(due(on), moved, 'kept', momentAt(`${on}T20:00`));
    expect(kept.due).toEqual(due(next));
    expect(answeredPromise(due(next), kept, 'kept', momentAt(`${next}T20:00`)).due?.date).toEqual(
      due(next).date.add({ days: 7 }),
    );
  });

  test('that repeats, told of too late, is not due again on what was moved in time', () => {
    const moved = movedPromise(sunday, weekly, due('2026-11-27'), after, true);
    expect(answeredPromise(due('2026-11-27'), moved, 'kept', momentAt('2026-11-27T20:00')).due).toEqual(
      due('2026-11-29'),
    );
  });

  test('that repeats, moved once it was missed and then to an earlier day, leaves out no Sunday', () => {
    const late = movedPromise(sunday, weekly, due('2026-12-01'), after);
    const moved = movedPromise(due('2026-12-01'), late, due('2026-11-28'), after);
    expect(answeredPromise(due('2026-11-28'), moved, 'kept', momentAt('2026-11-28T20:00')).due).toEqual(
      due('2026-11-29'),
    );
  });

  test('remembers its last dates and no more', () => {
    let promise = weekly;
    for (let week = 0; week < mostPastDues + 5; week += 1) {
      const was = promise.due ?? expect.unreachable();
      promise = answeredPromise(was, promise, 'kept', { ...onTheDay, today: was.date });
    }
    expect(promise.past).toHaveLength(mostPastDues);
    expect(dueText(promise.past[0] ?? expect.unreachable())).toBe('2026-12-27');
  });

  test('is asked about kindly where five are open already', () => {
    const many = (count: number) => Array.from({ length: count }, () => call);
    expect([0, 4, 5, 6].map((count) => isMuchAlready(many(count)))).toEqual([false, false, true, true]);
  });
});

describe('of two pages', () => {
  const kept = answeredPromise(sunday, call, 'kept', onTheDay);

  test('that say the same, the second changes nothing', () => {
    expect(answeredPromise(sunday, kept, 'kept', after)).toBe(kept);
    const again = answeredPromise(sunday, weekly, 'kept', onTheDay);
    expect(answeredPromise(sunday, again, 'kept', onTheDay)).toBe(again);
    const moved = movedPromise(sunday, call, due('2026-11-29'), before);
    expect(movedPromise(sunday, moved, due('2026-11-29'), before)).toBe(moved);
  });

  test('the second does not write over what the first said', () => {
    for (const late of [
      () => answeredPromise(sunday, kept, 'let_go', after),
      () => movedPromise(sunday, kept, due('2026-11-29'), after),
      () => answeredPromise(sunday, movedPromise(sunday, call, due('2026-11-29'), before), 'kept', after),
    ])
      expect(late).toThrow(ChangedMeanwhile);
  });

  test('each may change other words', () => {
    const first = reworded(call, call, { ...call, what: 'Write on Sunday' });
    const second = reworded(call, first, { ...call, to: '' });
    expect(second).toMatchObject({ what: 'Write on Sunday', to: '' });
    expect(reworded(call, first, { ...call, what: 'Write on Sunday' })).toEqual(first);
    expect(() => reworded(call, first, { ...call, what: 'Visit' })).toThrow(ChangedMeanwhile);
  });

  test('one may take back what was said last, and only that', () => {
    expect(takenBack(kept, kept)).toEqual(call);
    const again = answeredPromise(sunday, weekly, 'missed', onTheDay);
    expect(takenBack(again, again)).toEqual(weekly);
    const later = answeredPromise(due('2026-11-29'), again, 'kept', momentAt('2026-11-29T12:00'));
    expect(() => takenBack(again, later)).toThrow(ChangedMeanwhile);
    expect(() => takenBack(call, call)).toThrow(ChangedMeanwhile);
  });
});

test('whatever is said of a promise, taking it back gives what was', () => {
  fc.assert(
    fc.property(livePromises, fc.constantFrom('kept', 'missed', 'let_go'), (promise, answer) => {
      if (!promise.due) return;
      const over = answeredPromise(promise.due, promise, answer, onTheDay);
      if (over !== promise) expect(takenBack(over, over)).toEqual(promise);
      expect(over.past.at(-1)?.answer).toBe(answer);
    }),
    runs(200),
  );
});

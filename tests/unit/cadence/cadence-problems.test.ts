import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { cadenceProblems } from '../../../core/cadence/cadence-problems.ts';
import { defaultCadence, mostPerDay } from '../../../core/cadence/defaults.ts';
import { rhythmOfKind, saysItAll, withRhythm } from '../../../core/cadence/rhythm-change.ts';
import { slots } from '../../../core/cadence/slots.ts';
import { cadences, runs } from '../../world/arbitraries.ts';

const time = (text: string) => Temporal.PlainTime.from(text);
const window = (from: string, to: string) => ({ from: time(from), to: time(to) });
const fixed = (...times: string[]) => ({ kind: 'fixed' as const, times: times.map(time) });
const changed = (change: Partial<Cadence>): Cadence => ({ ...defaultCadence(), ...change });

describe('a cadence', () => {
  test('of someone new makes sense', () => {
    expect(cadenceProblems(defaultCadence())).toEqual([]);
  });

  test.each<[string, Partial<Cadence>, object[]]>([
    ['without days', { activeDays: [] }, [{ field: 'activeDays', kind: 'noDay' }]],
    ['without windows', { windows: [] }, [{ field: 'windows', kind: 'noWindow' }]],
    [
      'with a window that ends where it starts',
      { windows: [window('18:00', '18:00')] },
      [{ field: 'windows', kind: 'endsWhereItStarts', index: 0 }],
    ],
    [
      'with a second window inside the quiet hours',
      { windows: [window('17:00', '18:00'), window('22:00', '23:00')] },
      [{ field: 'windows', kind: 'insideQuiet', index: 1 }],
    ],
    ['with a window that quiet hours only cut', { windows: [window('20:00', '23:00')] }, []],
    [
      'with a Saturday of its own that has no window',
      { windowsOn: { 6: [] } },
      [{ field: 'windows', kind: 'noWindow', weekday: 6 }],
    ],
    [
      'with quiet hours that end where they start',
      { quiet: window('08:00', '08:00') },
      [{ field: 'quiet', kind: 'endsWhereItStarts' }],
    ],
    ['with quiet hours that leave a window its last minute', { quiet: window('20:30', '20:29') }, []],
    [
      'with quiet hours around its only window',
      { quiet: window('16:00', '21:00') },
      [{ field: 'windows', kind: 'insideQuiet', index: 0 }],
    ],
    [
      'with three a day in an hour',
      { rhythm: { kind: 'varied', perDay: 3 }, ceiling: 3, windows: [window('17:00', '18:00')] },
      [{ field: 'gap', kind: 'doesNotFit', fits: 1 }],
    ],
    [
      'with a ceiling below the rhythm',
      { rhythm: { kind: 'varied', perDay: 2 }, ceiling: 1 },
      [{ field: 'ceiling', kind: 'belowRhythm', wanted: 2 }],
    ],
    [
      'with more a week than days',
      { rhythm: { kind: 'weekly', perWeek: 3 }, activeDays: [1, 4] },
      [{ field: 'rhythm', kind: 'moreThanDays', days: 2 }],
    ],
    ['with no times', { rhythm: fixed() }, [{ field: 'times', kind: 'noTime' }]],
    [
      'with a time in the quiet hours',
      { rhythm: fixed('18:00', '22:00'), ceiling: 2 },
      [{ field: 'times', kind: 'insideQuiet', index: 1 }],
    ],
    [
      'with two times closer than the gap',
      { rhythm: fixed('18:00', '18:30'), ceiling: 2 },
      [{ field: 'times', kind: 'tooClose', index: 1 }],
    ],
    [
      'with two times closer than the gap over midnight',
      { rhythm: fixed('00:10', '23:50'), ceiling: 2, quiet: null },
      [{ field: 'times', kind: 'tooClose', index: 1 }],
    ],
    ['with a window across midnight and no quiet hours', { windows: [window('22:00', '02:00')], quiet: null }, []],
  ])('%s is answered in its field', (_what, change, problems) => {
    expect(cadenceProblems(changed(change))).toEqual(problems);
  });

  test('without problems gives every active day, or week, all of its nudges', () => {
    const monday = Temporal.PlainDate.from('2026-11-23');
    fc.assert(
      fc.property(cadences, (any) => {
        const cadence = { ...any, on: true, pausedUntil: null, ceiling: Math.min(any.ceiling, mostPerDay) };
        fc.pre(cadenceProblems(cadence).length === 0);
        const found = slots(cadence, 'a seed', monday.subtract({ days: 7 }), monday.add({ days: 6 }), 'UTC');
        const week = found.filter(({ date }) => Temporal.PlainDate.compare(date, monday) >= 0);
        const wanted = wantedInAWeek(cadence);
        if (cadence.rhythm.kind === 'every') expect(week.length).toBeGreaterThanOrEqual(wanted);
        else expect(week.length).toBe(wanted);
      }),
      runs(300),
    );
  });
});

/** How many nudges a cadence promises for a week; at a steady pace, the least. */
function wantedInAWeek({ rhythm, activeDays }: Cadence): number {
  switch (rhythm.kind) {
    case 'fixed':
      return activeDays.length * rhythm.times.length;
    case 'varied':
      return activeDays.length * rhythm.perDay;
    case 'every':
      return activeDays.length;
    case 'weekly':
      return rhythm.perWeek;
  }
}

describe('choosing another rhythm', () => {
  test('raises the ceiling where it would stand in the way, and never lowers it', () => {
    const thrice = withRhythm(defaultCadence(), { kind: 'varied', perDay: 3 });
    expect(thrice.ceiling).toBe(3);
    expect(withRhythm(thrice, { kind: 'varied', perDay: 1 }).ceiling).toBe(3);
  });

  test('keeps the present one where its kind does not change, and is possible to run where it does', () => {
    for (const kind of ['fixed', 'varied', 'every', 'weekly'] as const) {
      const cadence = withRhythm(defaultCadence(), rhythmOfKind(kind, defaultCadence()));
      expect(cadenceProblems(cadence)).toEqual([]);
      expect(rhythmOfKind(kind, cadence)).toBe(cadence.rhythm);
    }
  });

  test('one sentence says it all only for one window or one time', () => {
    expect(saysItAll(defaultCadence())).toBe(true);
    expect(saysItAll(changed({ windowsOn: { 6: [window('10:00', '11:00')] } }))).toBe(false);
    expect(saysItAll(changed({ rhythm: fixed('17:00', '19:00') }))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import type { CadenceEdit } from '../../../core/cadence/cadence-edit.ts';
import { cadenceProblems } from '../../../core/cadence/cadence-problems.ts';
import { defaultCadence, weekdays } from '../../../core/cadence/defaults.ts';
import { noBackOff } from '../../../core/nudges/back-off.ts';
import { holdReasons } from '../../../core/nudges/nudge.ts';
import { freshSettings, type Settings, styleKinds } from '../../../core/settings/settings.ts';
import { type Change, changed, ranAhead } from '../../../core/settings/settings-change.ts';
import { type Edit, withEdits } from '../../../core/settings/settings-edit.ts';
import { settingsKind, storedSettings } from '../../../core/settings/stored-settings.ts';
import { themes } from '../../../core/strategies/strategy.ts';
import { runs, times, windows } from '../../world/arbitraries.ts';

const zone = 'Europe/Berlin';
const before = Temporal.Instant.from('2026-11-01T11:00:00Z');
const now = Temporal.Instant.from('2026-11-22T17:00:20Z');
const today = Temporal.PlainDate.from('2026-11-22');
const pausedUntil = Temporal.Instant.from('2026-11-25T03:00:00Z');
const backedOff = { step: 1 as const, ignored: 1, from: today, told: false, kept: false };

const settingsWith = (change: Partial<Settings>, cadence: Partial<Cadence> = {}): Settings => ({
  ...freshSettings('a seed', before),
  cadence: { ...defaultCadence(), ...cadence },
  ...change,
});
const inCadence = (edit: CadenceEdit): Edit => ({ kind: 'cadence', edit });
const day = (weekday: 6 | 7): Edit => inCadence({ kind: 'day', weekday, on: false });
const edits = (...list: Edit[]): Change => ({ kind: 'edits', edits: list });

describe('a change', () => {
  test.each<[string, Partial<Settings>, Partial<Cadence>, Change, Partial<Settings>, Partial<Cadence>]>([
    [
      'of the cadence holds from now on, and what Tend had backed off is over',
      { backOff: backedOff },
      { pausedUntil },
      edits(day(7)),
      { cadenceSince: now, backOff: { ...noBackOff, from: today } },
      { activeDays: [1, 2, 3, 4, 5, 6], pausedUntil },
    ],
    [
      'of anything else leaves the rule as it is',
      { backOff: backedOff },
      {},
      edits({ kind: 'hold', reason: 'away', on: false }, { kind: 'set', field: 'sound', to: true }),
      { holds: { away: false, fullscreen: true, audible: true }, sound: true },
      {},
    ],
    [
      'that pauses leaves the rule as it is',
      {},
      {},
      { kind: 'pause', choice: { kind: 'days', days: 3 } },
      {},
      { pausedUntil },
    ],
    [
      'that ends a pause holds from now on',
      {},
      { pausedUntil },
      { kind: 'resume' },
      { cadenceSince: now, resumedAt: now },
      {},
    ],
    ['that ends no pause changes nothing', {}, {}, { kind: 'resume' }, {}, {}],
    [
      'by which Tend backs off holds from now on',
      {},
      {},
      { kind: 'backOff', backOff: backedOff },
      { cadenceSince: now, backOff: backedOff },
      {},
    ],
    [
      'that only counts leaves the rule as it is',
      { backOff: backedOff },
      {},
      { kind: 'backOff', backOff: { ...backedOff, ignored: 2 } },
      { backOff: { ...backedOff, ignored: 2 } },
      {},
    ],
    [
      'that keeps the rhythm holds from now on',
      { backOff: backedOff },
      {},
      { kind: 'keepRhythm' },
      { cadenceSince: now, backOff: { ...noBackOff, from: today, kept: true } },
      {},
    ],
    [
      'that keeps a rhythm that was not eased leaves the rule as it is',
      {},
      {},
      { kind: 'keepRhythm' },
      { backOff: { ...noBackOff, kept: true } },
      {},
    ],
    [
      'of a clock that was set right holds from now on, and no pause lasts for ever',
      { cadenceSince: Temporal.Instant.from('2036-01-01T00:00:00Z') },
      { pausedUntil: Temporal.Instant.from('2036-01-02T03:00:00Z') },
      { kind: 'clockSetRight' },
      { cadenceSince: now },
      { pausedUntil: now },
    ],
  ])('%s', (_what, settings, cadence, change, expected, expectedCadence) => {
    const present = settingsWith(settings, cadence);
    const after = changed(present, change, now, zone);
    const wanted = {
      ...present,
      ...expected,
      cadence: { ...present.cadence, ...(change.kind === 'resume' && { pausedUntil: null }), ...expectedCadence },
    };
    expect(after && storedSettings(after)).toEqual(storedSettings(wanted));
  });

  test.each<[string, Partial<Settings>, Partial<Cadence>, Edit]>([
    ['would take the last day off', {}, { activeDays: [7] }, day(7)],
    [
      'would put quiet hours over all windows',
      {},
      {},
      inCadence({ kind: 'quietEnd', end: 'from', to: Temporal.PlainTime.from('16:00') }),
    ],
    [
      'is about a window that is gone',
      {},
      {},
      inCadence({
        kind: 'moveWindow',
        of: 'usual',
        window: { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('10:00') },
        index: 0,
        end: 'to',
        to: Temporal.PlainTime.from('11:00'),
      }),
    ],
    [
      'would leave no theme',
      { themesOff: themes.slice(1) },
      {},
      { kind: 'theme', theme: themes[0] ?? 'understanding', on: false },
    ],
  ])('is refused where it %s', (_what, settings, cadence, edit) => {
    expect(changed(settingsWith(settings, cadence), edits(edit), now, zone)).toBeNull();
  });

  test('is refused as a whole where one of it cannot be', () => {
    const gone = inCadence({ kind: 'removeTime', time: Temporal.PlainTime.from('18:00') });
    expect(changed(settingsWith({}), edits(day(7), gone), now, zone)).toBeNull();
  });

  test('that turns nudges off is never refused', () => {
    const off = inCadence({ kind: 'set', field: 'on', to: false });
    expect(changed(settingsWith({}, { activeDays: [] }), edits(off), now, zone)).toMatchObject({
      cadence: { on: false },
    });
  });
});

test('of two pages that take one of the last two days off each, the second is refused, whichever it is', () => {
  const weekend = settingsWith({}, { activeDays: [6, 7] });
  for (const [first, second] of [
    [6, 7],
    [7, 6],
  ] as const) {
    const after = changed(weekend, edits(day(first)), now, zone);
    expect(after?.cadence.activeDays).toEqual([second]);
    expect(after && changed(after, edits(day(second)), now, zone)).toBeNull();
  }
});

describe('an undo', () => {
  test('takes back what still stands, and nothing that was set elsewhere', () => {
    const gap = inCadence({ kind: 'set', field: 'gapMinutes', to: 90 });
    const { settings, undo } = withEdits(settingsWith({}), [day(7), gap]);
    const elsewhere = withEdits(settings, [inCadence({ kind: 'set', field: 'gapMinutes', to: 120 }), day(6)]).settings;
    expect(changed(elsewhere, { kind: 'undo', edits: undo }, now, zone)?.cadence).toMatchObject({
      gapMinutes: 120,
      activeDays: [1, 2, 3, 4, 5, 7],
    });
  });

  test('of nothing that still stands is refused', () => {
    const { settings, undo } = withEdits(settingsWith({}), [{ kind: 'set', field: 'look', to: 'dark' }]);
    const elsewhere = withEdits(settings, [{ kind: 'set', field: 'look', to: 'light' }]).settings;
    expect(changed(elsewhere, { kind: 'undo', edits: undo }, now, zone)).toBeNull();
  });
});

/** What the page offers. */
const offered = fc.oneof(
  fc.record({ kind: fc.constant('varied' as const), perDay: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('every' as const), hours: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('weekly' as const), perWeek: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('fixed' as const), times: fc.array(times, { minLength: 1, maxLength: 1 }) }),
);

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .oneof(
      fc.record({ kind: fc.constant('day' as const), weekday: fc.constantFrom(...weekdays), on: fc.boolean() }),
      fc.record({ kind: fc.constant('set' as const), field: fc.constant('on' as const), to: fc.boolean() }),
      fc.record({ kind: fc.constant('set' as const), field: fc.constant('rhythm' as const), to: offered }),
      fc.record({ kind: fc.constant('set' as const), field: fc.constant('quiet' as const), to: fc.option(windows) }),
      fc.record({
        kind: fc.constant('set' as const),
        field: fc.constant('gapMinutes' as const),
        to: fc.integer({ min: 15, max: 720 }),
      }),
      fc.record({
        kind: fc.constant('set' as const),
        field: fc.constant('ceiling' as const),
        to: fc.integer({ min: 1, max: 3 }),
      }),
      fc.record({
        kind: fc.constantFrom('addWindow' as const, 'removeWindow' as const),
        of: fc.constantFrom('usual' as const, 6 as const),
        window: windows,
      }),
      fc.record({
        kind: fc.constant('moveWindow' as const),
        of: fc.constantFrom('usual' as const, 6 as const),
        window: fc.constant({ from: Temporal.PlainTime.from('17:00'), to: Temporal.PlainTime.from('20:30') }),
        index: fc.nat({ max: 3 }),
        end: fc.constantFrom('from' as const, 'to' as const),
        to: times,
      }),
      fc.record({
        kind: fc.constant('ownWindows' as const),
        weekday: fc.constant(6 as const),
        own: fc.option(fc.array(windows, { minLength: 1, maxLength: 2 })),
      }),
      fc.record({ kind: fc.constantFrom('addTime' as const, 'removeTime' as const), time: times }),
    )
    .map((edit): Edit => inCadence(edit as CadenceEdit)),
  fc.record({ kind: fc.constant('theme' as const), theme: fc.constantFrom(...themes), on: fc.boolean() }),
  fc.record({ kind: fc.constant('draft' as const), draft: fc.constantFrom(...styleKinds), on: fc.boolean() }),
  fc.record({ kind: fc.constant('hold' as const), reason: fc.constantFrom(...holdReasons), on: fc.boolean() }),
);

test('whatever edits come in whatever order, what is stored can run, reads back as it is, and keeps a theme', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (list) => {
      let settings = settingsWith({});
      for (const edit of list) {
        settings = changed(settings, edits(edit), now, zone) ?? settings;
        if (settings.cadence.on) expect(cadenceProblems(settings.cadence)).toEqual([]);
        expect(settings.themesOff.length).toBeLessThan(themes.length);
      }
      const stored = JSON.parse(JSON.stringify(storedSettings(settings)));
      const read = settingsKind(freshSettings('another seed', before)).read(stored, 'settings');
      if (read.state !== 'sound') return expect.unreachable(JSON.stringify(read));
      expect(storedSettings(read.record)).toEqual(storedSettings(settings));
    }),
    runs(200),
  );
});

test('a clock is said to have run ahead where that is longer than anyone waits', () => {
  const since = (seconds: number) => settingsWith({ cadenceSince: now.add({ seconds }) });
  expect(ranAhead(since(0), now)).toBe(false);
  expect(ranAhead(since(5), now)).toBe(false);
  expect(ranAhead(since(60), now)).toBe(true);
});

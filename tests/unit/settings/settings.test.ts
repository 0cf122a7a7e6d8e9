import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultCadence,
  longestGapMinutes,
  mostPerDay,
  shortestGapMinutes,
  weekdays,
} from '../../../core/cadence/defaults.ts';
import { backOffSteps } from '../../../core/nudges/back-off.ts';
import {
  freshSettings,
  looks,
  minuteChoices,
  type Settings,
  styleKinds,
  wordings,
} from '../../../core/settings/settings.ts';
import { settingsKind, storedSettings } from '../../../core/settings/stored-settings.ts';
import { bonds, themes, worries } from '../../../core/strategies/strategy.ts';
import { activeDays, dates, runs, times } from '../../world/arbitraries.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const fresh = freshSettings('a seed', now);

/** Reads stored settings, and names what could not be read. */
function parseSettings(stored: unknown) {
  const reading = settingsKind(fresh).read(stored, 'settings');
  if (!('record' in reading)) throw new Error('there are always settings');
  return { settings: reading.record, repaired: 'mended' in reading ? reading.mended : [] };
}

const storableWindows = fc.array(fc.record({ from: times, to: times }), { maxLength: 3 });
const settings: fc.Arbitrary<Settings> = fc.record({
  cadenceSince: dates.map((date) => date.toZonedDateTime('UTC').toInstant()),
  seed: fc.uuid(),
  wording: fc.constantFrom(...wordings),
  sound: fc.boolean(),
  lookBackDay: fc.option(fc.constantFrom(...weekdays)),
  look: fc.constantFrom(...looks),
  worry: fc.constantFrom(null, ...worries),
  who: fc.constantFrom(null, ...bonds),
  minutes: fc.constantFrom(null, ...minuteChoices),
  themesOff: fc.subarray([...themes], { maxLength: themes.length - 1 }),
  draftKindsOff: fc.subarray([...styleKinds]),
  holds: fc.record({ away: fc.boolean(), fullscreen: fc.boolean(), audible: fc.boolean() }),
  backOff: fc.record({
    step: fc.constantFrom(...backOffSteps),
    ignored: fc.nat({ max: 2 }),
    from: fc.option(dates),
    told: fc.boolean(),
    kept: fc.boolean(),
  }),
  resumedAt: fc.option(dates.map((date) => date.toZonedDateTime('UTC').toInstant())),
  gentleUntil: fc.option(dates.map((date) => date.toZonedDateTime('UTC').toInstant())),
  cadence: fc.record({
    on: fc.boolean(),
    activeDays,
    windows: storableWindows,
    windowsOn: fc.constantFrom(
      {},
      { 6: [{ from: Temporal.PlainTime.from('10:00'), to: Temporal.PlainTime.from('11:00') }] },
    ),
    rhythm: fc.oneof(
      fc.record({ kind: fc.constant('fixed' as const), times: fc.array(times, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('varied' as const), perDay: fc.integer({ min: 1, max: mostPerDay }) }),
      fc.record({ kind: fc.constant('every' as const), hours: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ kind: fc.constant('weekly' as const), perWeek: fc.integer({ min: 1, max: 7 }) }),
    ),
    quiet: fc.option(fc.record({ from: times, to: times })),
    gapMinutes: fc.integer({ min: shortestGapMinutes, max: longestGapMinutes }),
    ceiling: fc.integer({ min: 1, max: mostPerDay }),
    pausedUntil: fc.option(dates.map((date) => date.toZonedDateTime('UTC').toInstant())),
    dayStart: times,
  }),
});

describe('stored settings', () => {
  test('come back as they were, through plain JSON', () => {
    fc.assert(
      fc.property(settings, (one) => {
        const stored: unknown = JSON.parse(JSON.stringify(storedSettings(one)));
        const { settings: read, repaired } = parseSettings(stored);
        expect(repaired).toEqual([]);
        expect(storedSettings(read)).toEqual(storedSettings(one));
      }),
      runs(200),
    );
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', Number.NaN],
    ['a text', 'settings'],
    ['a list', []],
  ])('that are %s give a first day', (_what, stored) => {
    expect(storedSettings(parseSettings(stored).settings)).toEqual(storedSettings(fresh));
  });

  const hostile: unknown[] = [
    null,
    Number.NaN,
    '',
    'x'.repeat(1_000_000),
    -1,
    1e9,
    [[]],
    '\ud800',
    '+275760-09-13T00:00:00Z!',
  ];
  const fields = ['on', 'activeDays', 'windows', 'windowsOn', 'rhythm', 'gapMinutes', 'ceiling', 'dayStart'] as const;

  test.each(fields)('with something hostile as %s lose that field alone, and say so', (field) => {
    const whole = storedSettings({ ...fresh, sound: true }) as { cadence: object };
    for (const value of hostile) {
      const stored = { ...whole, cadence: { ...whole.cadence, [field]: value } };
      const { settings: read, repaired } = parseSettings(stored);
      expect(repaired, JSON.stringify(value)?.slice(0, 40)).toEqual([`cadence.${field}`]);
      expect(read.sound).toBe(true);
      expect(storedSettings(read)).toEqual(whole);
    }
  });

  test('do not hand on what they do not know', () => {
    const stored: unknown = JSON.parse(
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}, "sound": true}',
    );
    const { settings: read } = parseSettings(stored);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(read).sort()).toEqual(Object.keys(fresh).sort());
    expect(read.sound).toBe(true);
  });

  test('of someone new are the default cadence, discreet and silent', () => {
    expect(fresh).toMatchObject({ wording: 'discreet', sound: false, look: 'system', worry: null });
    expect(defaultCadence()).toMatchObject({ rhythm: { kind: 'varied', perDay: 1 }, ceiling: 1 });
  });
});

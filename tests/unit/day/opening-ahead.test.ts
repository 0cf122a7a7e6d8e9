import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadAddress, aheadIn } from '../../../core/day/ahead-address.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { openingAhead } from '../../../core/day/opening-ahead.ts';
import { textMark } from '../../../core/day/text-mark.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { day as seen } from '../records/example-records.ts';

const zone = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-03-03T08:00:00Z');
const offset = -60;
const date = Temporal.PlainDate.from('2026-03-03');
const day: Day = newDay(date, { id: 'COM-08', because: ['fresh'] }, firstRung);
const settings = freshSettings('seed', now);
const ahead = (changes: { day?: Partial<Day>; settings?: Partial<Settings>; gate?: 'open' | 'safe' | null } = {}) =>
  openingAhead(
    {
      day: { ...day, ...changes.day },
      gate: changes.gate === undefined ? 'open' : changes.gate,
      settings: { ...settings, ...changes.settings },
    },
    '1.0',
    now,
    zone,
  );
const hash = () => {
  const known = ahead();
  if (!known) throw new Error('nothing is known ahead');
  const { pathname, hash } = new URL(aheadAddress(known), 'chrome-extension://tend');
  expect(pathname).toBe('/popup/COM-08.html');
  return hash;
};
const ms = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds;

describe('what the popup shows is known ahead', () => {
  test('where the library says it and nothing was answered', () => {
    expect(aheadIn(hash(), '1.0', now.epochMilliseconds, offset)).toMatchObject({ strategy: 'COM-08', text: null });
  });

  test('by the text that the person saw, where it was seen', () => {
    const { shown } = seen;
    if (!shown) throw new Error('nothing was seen');
    expect(ahead({ day: { shown } })?.text).toBe(textMark(shown));
    expect(textMark({ ...shown, today: 'Ask them.' })).not.toBe(textMark(shown));
  });

  test.each<[string, Parameters<typeof ahead>[0]]>([
    ['nothing may come up', { day: { strategy: null } }],
    ['the library has it no more', { gate: null }],
    ['it asks something first', { gate: 'safe' }],
    ['it is the person’s own', { day: { strategy: 'OWN-0123456789ab' } }],
    ['it was answered', { day: { response: { outcome: 'okay', line: '', at: now } } }],
    ['only what is open and alone may come', { settings: { gentleUntil: now.add({ hours: 1 }) } }],
    ['nudges rest', { settings: { cadence: { ...settings.cadence, pausedUntil: now.add({ hours: 1 }) } } }],
    ['the day is another one', { day: { date: date.subtract({ days: 1 }) } }],
  ])('but not where %s', (_case, changes) => {
    expect(ahead(changes)).toBeNull();
  });
});

describe('an address holds', () => {
  test.each([
    ['until the day ends', '1.0', '2026-03-04T02:59:59Z', offset, true],
    ['not when the next day has begun', '1.0', '2026-03-04T03:00:00Z', offset, false],
    ['not before it was written: the clock was set back', '1.0', '2026-03-03T07:59:59Z', offset, false],
    ['not in another zone', '1.0', '2026-03-03T12:00:00Z', -120, false],
    ['not for another version', '1.1', '2026-03-03T12:00:00Z', offset, false],
  ])('%s', (_case, version, at, offsetNow, holds) => {
    expect(aheadIn(hash(), version, ms(at), offsetNow) !== null).toBe(holds);
  });

  test.each(['', '#tab', '#ahead=', '#ahead=%', '#ahead=null', '#ahead=%7B%7D'])('nothing where it says %j', (hash) => {
    expect(aheadIn(hash, '1.0', now.epochMilliseconds, offset)).toBeNull();
  });

  test('nothing, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (text, json) => {
        for (const said of [text, encodeURIComponent(json)]) {
          expect(aheadIn(`#ahead=${said}`, '1.0', now.epochMilliseconds, offset)).toBeNull();
        }
      }),
    );
  });
});

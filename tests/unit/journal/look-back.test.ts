import { signal } from '@preact/signals';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { readYear } from '../../../app/journal/looking-back.ts';
import { readYourDays } from '../../../app/journal/your-days.ts';
import { DayEntry } from '../../../components/journal/days/DayEntry.tsx';
import { type Day, responses, wasTried } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { helpedMost, isHardToSee, isToRead, monthsToRead } from '../../../core/journal/look-back.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import type { Skill } from '../../../core/strategies/skills.ts';
import { LookBackSection } from '../../../entrypoints/journal/days/LookBackSection.tsx';
import { beginDay } from '../../../platform/storage/day-store.ts';
import { changeHardDay } from '../../../platform/storage/journal/note-store.ts';
import { newWorld } from '../../world/fake-world.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const first = Temporal.PlainDate.from('2026-01-01');

function dayOn(offset: number, outcome: (typeof responses)[number] | null): Day {
  const response = outcome && { outcome, line: '', at: now };
  return { ...newDay(first.add({ days: offset }), { id: 'COM-01', because: [] }, firstRung), response };
}

test('a day on which nothing was tried or planned has nothing to read', () => {
  expect(isToRead(dayOn(0, null))).toBe(false);
  expect(isToRead(dayOn(0, 'not_today'))).toBe(false);
  expect(isToRead(dayOn(0, 'badly'))).toBe(true);
  expect(isToRead({ ...dayOn(0, null), plan: { when: 'a', will: 'b', answer: null } })).toBe(true);
  expect(isToRead({ ...dayOn(0, null), draft: { outcome: 'okay', line: ' ' } })).toBe(false);
});

test('a day is hard to see that went badly, or that the person has named', () => {
  const hard = { id: '0123456789abcdef', date: first, yearly: false, name: '' };
  expect(isHardToSee(dayOn(0, 'okay'), [])).toBe(false);
  expect(isHardToSee(dayOn(0, 'badly'), [])).toBe(true);
  expect(isHardToSee(dayOn(0, 'okay'), [hard])).toBe(true);
  expect(isHardToSee(dayOn(1, 'okay'), [hard])).toBe(false);
});

test('months hold each day that was practised, once and in order, and no other', () => {
  const outcomes = fc.array(fc.constantFrom(null, ...responses), { maxLength: 400 });
  fc.assert(
    fc.property(outcomes, (all) => {
      const days = all.map((outcome, offset) => dayOn(offset, outcome));
      const months = monthsToRead(days);
      expect(months.flatMap(({ dates }) => dates.map(String))).toEqual(
        days.filter(wasTried).map(({ date }) => date.toString()),
      );
      for (const { month, dates } of months)
        expect(dates.every((date) => month.equals(date.toPlainYearMonth()))).toBe(true);
    }),
  );
});

test.each<[string, Partial<Day>]>([
  ['line', { draft: { outcome: null, line: 'We sa' } }],
  ['plan', { planDraft: { when: '', will: 'We sa' } }],
])('a %s that was begun and not kept is there to read, and said to be that', async (_what, begun) => {
  await newWorld(now.toString(), 'Europe/Berlin');
  const day = { ...dayOn(0, null), ...begun };
  await beginDay(day.date, () => day);
  const { entries } = await readYourDays(first, 1);
  expect(entries.map((entry) => entry.day)).toEqual([day]);
  const drawn = renderToString(h(DayEntry, { day, title: '', today: first, failed: null, onRemove: null }));
  expect(drawn).toMatch(/Begun, not kept<.*We sa</);
});

describe('what helped most', () => {
  const bySkill = (rows: [Skill, (typeof responses)[number]][]) => {
    const days = rows.map(([, outcome], offset) => dayOn(offset, outcome));
    return helpedMost(days, (day) => rows[days.indexOf(day)]?.[0] ?? null);
  };
  test.each<[string, [Skill, (typeof responses)[number]][], Skill[]]>([
    ['is nothing where nothing was tried', [], []],
    ['is not what went okay but once', [['listen', 'okay']], []],
    [
      'is what went okay again',
      [
        ['listen', 'okay'],
        ['listen', 'okay'],
      ],
      ['listen'],
    ],
    [
      'is not what went badly as often',
      [
        ['listen', 'okay'],
        ['listen', 'badly'],
        ['listen', 'okay'],
        ['listen', 'badly'],
      ],
      [],
    ],
    [
      'is first what went okay most',
      [
        ['listen', 'okay'],
        ['listen', 'okay'],
        ['rest', 'okay'],
        ['rest', 'okay'],
        ['rest', 'okay'],
      ],
      ['rest', 'listen'],
    ],
    [
      'is not what there was no day for',
      [
        ['rest', 'not_today'],
        ['rest', 'not_today'],
      ],
      [],
    ],
  ])('%s', (_what, rows, found) => {
    expect(bySkill(rows)).toEqual(found);
  });
});

describe('a year that is looked back on', () => {
  const yearOf = async (days: readonly Day[], withHard = false, hardDay: Temporal.PlainDate | null = null) => {
    await newWorld(now.toString(), 'Europe/Berlin');
    for (const day of days) await beginDay(day.date, () => day);
    const hard = hardDay && { id: '0123456789abcdef', date: hardDay, yearly: false, name: '' };
    if (hard) await changeHardDay(hard.id, () => hard, hard);
    return readYear({ year: first.year, month: null, withHard });
  };
  const okayTwice = [dayOn(0, 'okay'), dayOn(1, 'okay')];
  const badly = [2, 3, 4].map((offset) => dayOn(offset, 'badly'));

  test.each<[string, Day[], boolean, Temporal.PlainDate | null, Skill[]]>([
    ['what went okay again', okayTwice, false, null, ['reassure']],
    ['nothing that went badly more often, though those days are left out', [...okayTwice, ...badly], false, null, []],
    ['nothing that went badly more often, where all is shown', [...okayTwice, ...badly], true, null, []],
    ['nothing of a day that the person named as hard', okayTwice, false, first, []],
    ['what went okay on a hard day that is shown, too', okayTwice, true, first, ['reassure']],
  ])('says that of most help was %s', async (_what, days, withHard, hardDay, helped) => {
    expect((await yearOf(days, withHard, hardDay)).helped).toEqual(helped);
  });

  const planned = { ...dayOn(0, null), plan: { when: 'a', will: 'b', answer: null } };
  const [nothing, leftOut] = ['Nothing is kept here', 'are left out here'];
  test.each<[string, Day[], boolean, string[]]>([
    ['that nothing is kept where nothing is', [], false, [nothing]],
    ['so, too, where nothing was tried', [dayOn(0, 'not_today')], false, [nothing]],
    ['the month in which something was only planned', [planned], false, ['January']],
    [
      'each month once',
      [...okayTwice, ...badly, { ...planned, date: first.add({ months: 1 }) }],
      true,
      ['January', 'February'],
    ],
    ['only that something is left out, where all went badly', badly, false, [leftOut]],
    ['the month in which all went badly, where that is shown, too', badly, true, ['January']],
  ])('says %s', async (_what, days, withHard, said) => {
    const reading = { seen: await yearOf(days, withHard), days: { today: first } };
    const drawn = renderToString(
      h(LookBackSection as never, {
        store: { on: {}, words: { removed: signal(null) }, failed: signal(null) },
        reading,
      }),
    );
    const words = new RegExp(
      [nothing, leftOut, ...['January', 'February'].map((month) => `(?<=>)${month}`)].join('|'),
      'g',
    );
    expect(drawn.match(words)).toEqual(said);
  });

  test('shows of a month what was only planned', async () => {
    await yearOf([planned]);
    const { entries } = await readYear({ year: first.year, month: first.toPlainYearMonth(), withHard: false });
    expect(entries.map(({ day }) => day.plan)).toEqual([planned.plan]);
  });
});

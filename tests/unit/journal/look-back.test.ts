import { signal } from '@preact/signals';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { type LookBackWish, readLookBack } from '../../../app/journal/looking-back.ts';
import { readYourDays } from '../../../app/journal/your-days.ts';
import { toldWeek } from '../../../app/nudges/told-week.ts';
import { loadStrategy } from '../../../app/strategies/library.ts';
import { DayEntry } from '../../../components/journal/days/DayEntry.tsx';
import { type Day, responses, wasTried } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { helpedMost, isHardToSee, isToRead, monthsToRead } from '../../../core/journal/look-back.ts';
import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import type { Skill } from '../../../core/strategies/skills.ts';
import { LookBackSection } from '../../../entrypoints/journal/days/LookBackSection.tsx';
import { type ReadingOf, readJournal } from '../../../entrypoints/journal/journal-reading.ts';
import { beginDay } from '../../../platform/storage/day-store.ts';
import { changeHardDay } from '../../../platform/storage/journal/note-store.ts';
import { newWorld } from '../../world/fake-world.ts';
import { store } from '../transfer/any-backup.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const first = Temporal.PlainDate.from('2026-01-01');

const wish: LookBackWish = { year: null, month: null, week: null, withHard: false };

function dayOn(offset: number, outcome: (typeof responses)[number] | null): Day {
  const response = outcome && { outcome, line: '', at: now };
  return { ...newDay(first.add({ days: offset }), { id: 'COM-01', because: [] }, firstRung), response };
}

test('a day on which nothing was tried or planned has nothing to read', () => {
  expect(isToRead(dayOn(0, null))).toBe(false);
  expect(isToRead(dayOn(0, 'not_today'))).toBe(false);
  expect(isToRead(dayOn(0, 'badly'))).toBe(true);
  expect(isToRead({ ...dayOn(0, null), plan: { when: 'a', will: 'b', answer: null, of: null } })).toBe(true);
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
  const { entries } = await readYourDays(1);
  expect(entries.map((entry) => entry.day)).toEqual([day]);
  const drawn = renderToString(
    h(DayEntry, { day, title: '', planFor: '', today: first, failed: null, onRemove: null }),
  );
  expect(drawn).toMatch(/Begun, not kept<.*We sa</);
});

test('a plan that was made for another idea of that day says for which', async () => {
  await newWorld(now.toString(), 'Europe/Berlin');
  const plan = { when: 'the tea is ready', will: 'ask', answer: null, of: 'COM-01' } as const;
  const day = { ...dayOn(0, null), plan };
  await beginDay(day.date, () => day);
  const [entry = expect.unreachable()] = (await readYourDays(1)).entries;
  const title = (await loadStrategy('COM-01'))?.title ?? '';
  expect(title).not.toBe('');
  const drawn = renderToString(h(DayEntry, { ...entry, today: first, failed: null, onRemove: null }));
  expect(drawn).toContain(`For “${title}”: <span class="own-words">When the tea is ready, I will ask.</span>`);
});

test('what was written before a journey west, on a day that is still to come here, is there to read', async () => {
  await newWorld(now.toString(), 'Europe/Berlin');
  const offset = first.until(Temporal.PlainDate.from('2026-11-22')).days;
  const days = [dayOn(offset + 1, 'okay'), dayOn(offset, 'okay')];
  for (const day of days) await beginDay(day.date, () => day);
  const wanted = { section: 'days', days: 9, notes: 9, lookBack: wish } as const;
  const { entries } = (await readJournal(wanted, now, 'Europe/Berlin')) as ReadingOf<'days'>;
  expect(entries.map(({ day }) => day)).toEqual(days);
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
    return readLookBack({ year: first.year, month: null, week: null, withHard }, first);
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

  const planned = { ...dayOn(0, null), plan: { when: 'a', will: 'b', answer: null, of: null } };
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
        store: { on: {}, words: { removed: signal([]) }, failed: signal(null) },
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
    const { entries } = await readLookBack(
      { year: first.year, month: first.toPlainYearMonth(), week: null, withHard: false },
      first,
    );
    expect(entries.map(({ day }) => day.plan)).toEqual([planned.plan]);
  });
});

describe('looking back', () => {
  const on = (date: string, outcome: (typeof responses)[number] | null = 'okay'): Day => {
    return { ...dayOn(0, outcome), date: Temporal.PlainDate.from(date) };
  };
  const nothing: LookBackWish = { year: null, month: null, week: null, withHard: false };
  const seen = async (days: readonly Day[], wish: Partial<LookBackWish>, today = '2027-01-02') => {
    await newWorld(now.toString(), 'Europe/Berlin');
    for (const day of days) await beginDay(day.date, () => day);
    return readLookBack({ ...nothing, ...wish }, Temporal.PlainDate.from(today));
  };
  const weekOf = (date: string) => ({ week: Temporal.PlainDate.from(date) });
  const monthOf = (text: string) => ({ year: Number(text.slice(0, 4)), month: Temporal.PlainYearMonth.from(text) });
  const lastWeek = [on('2026-12-28'), on('2026-12-30')];
  const spread = [
    on('2023-05-05', 'badly'),
    on('2024-11-11'),
    on('2025-02-02', null),
    on('2026-01-03'),
    on('2026-03-03', 'badly'),
    on('2026-12-30'),
    on('2027-01-01', 'not_today'),
  ];

  test.each<[string, Day[], Partial<LookBackWish>, seen: string]>([
    ['on a week begins with the month in which it can be read', lastWeek, weekOf('2027-01-02'), '2026-12'],
    [
      'on a week of two months begins with the later one',
      [...lastWeek, on('2027-01-01')],
      weekOf('2027-01-02'),
      '2027-01',
    ],
    ['on a week that is hard to see begins with a year', [on('2026-12-30', 'badly')], weekOf('2027-01-02'), '2026'],
    ['begins with the last year that has something', spread, {}, '2026'],
    ['begins with the present year where that has something', [...spread, on('2027-01-02')], {}, '2027'],
    ['begins with the present year where none has', [], {}, '2027'],
    ['goes where the person goes from a week', lastWeek, { ...weekOf('2027-01-02'), year: 2025 }, '2025'],
  ])('%s', async (_what, days, wish, at) => {
    const { year, month } = await seen(days, wish);
    expect(month?.toString() ?? String(year)).toBe(at);
  });

  test.each<[string, Partial<LookBackWish>, string[]]>([
    ['years pass over those that have nothing', { year: 2026 }, ['2024']],
    ['also those to come', { year: 2024 }, ['2023', '2026']],
    ['months go on in the year before', monthOf('2026-01'), ['November 2024', 'December 2026', 'All of 2026']],
    ['and in the year after', monthOf('2024-11'), ['January 2026', 'All of 2024']],
    [
      'what was hard is a month where it is shown',
      { ...monthOf('2024-11'), withHard: true },
      ['May 2023', 'January 2026', 'All of 2024'],
    ],
    [
      'a month that has nothing lies between others',
      monthOf('2026-03'),
      ['January 2026', 'December 2026', 'All of 2026'],
    ],
  ])('%s', async (_what, wish, ways) => {
    const reading = { seen: await seen(spread, wish), days: { today: Temporal.PlainDate.from('2027-01-02') } };
    const page = { on: {}, words: { removed: signal([]) }, failed: signal(null) };
    const drawn = renderToString(h(LookBackSection as never, { store: page, reading }));
    const row = drawn.match(/<div class="row years">.*?<\/div>/)?.[0] ?? '';
    expect(row.match(/(?<=<button[^>]*>).*?(?=<\/button>)/g)?.map((text) => text.replace('Go to ', ''))).toEqual(ways);
  });

  test('what helped does not begin anew with the year', async () => {
    const helped = async (today: string) => (await seen(lastWeek, { year: 2027 }, today)).helped;
    expect(await helped('2027-01-02')).toEqual(['reassure']);
    expect(await helped('2027-12-31')).toEqual([]);
    expect((await seen(lastWeek, { year: 2028 }, '2028-01-02')).helped).toEqual([]);
  });
});

test('the week that a nudge last told of is known, unless its nudge was put off', async () => {
  await newWorld(now.toString(), 'Europe/Berlin');
  expect(await toldWeek(now, 'Europe/Berlin')).toBeNull();
  const told = (day: number, answer: Nudge['answer']) => {
    const [id, lookBack]: [Nudge['id'], Temporal.PlainDate] = [
      `2026-11-${day}#0`,
      Temporal.PlainDate.from(`2026-11-${day}`),
    ];
    const nudge = { ...recordOf({ id, at: now, until: now.add({ hours: 1 }) }, 'shown', now), lookBack, answer };
    return { store: 'nudges' as const, key: id, value: storedNudge(nudge) };
  };
  await store([told(14, 'opened'), told(20, null), told(21, 'later')]);
  expect(String(await toldWeek(now, 'Europe/Berlin'))).toBe('2026-11-20');
});

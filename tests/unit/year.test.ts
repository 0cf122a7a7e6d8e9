import { expect, test } from 'vitest';
import { chooseStrategy, memoryDays, restDays, type Shown } from '../../core/rotation.ts';
import { themes, type Worry, worries } from '../../core/strategy.ts';
import { readStrategies } from '../../scripts/content/read-strategies.ts';

const library = readStrategies('content/strategies');
const themeOf = new Map(library.map(({ id, theme }) => [id, theme]));

/** What a person is shown in a year with the library that Tend ships. */
function yearOf(worry: Worry | null): Shown[] {
  const first = Temporal.PlainDate.from('2026-11-22');
  const shown: Shown[] = [];
  for (let day = 0; day < 365; day += 1) {
    const date = first.add({ days: day });
    const remembered = shown.filter((one) => one.date.until(date).days <= memoryDays);
    const id = chooseStrategy(library, remembered, date, { seed: `person with ${worry}`, worry });
    if (id) shown.push({ date, id });
  }
  return shown;
}

test.each([null, ...worries])('a year for someone whose worry is %s is full of different things', (worry) => {
  const year = yearOf(worry);
  expect(year).toHaveLength(365);
  expect(new Set(year.map(({ id }) => id)).size).toBeGreaterThanOrEqual(150);
  for (const [index, { date, id }] of year.entries()) {
    const before = year.slice(0, index).findLast((one) => one.id === id);
    if (before) expect(before.date.until(date).days, id).toBeGreaterThanOrEqual(restDays);
  }
  for (let day = 0; day + 14 <= year.length; day += 1) {
    const seen = new Set(year.slice(day, day + 14).map(({ id }) => themeOf.get(id)));
    expect(seen.size, `themes in the two weeks from ${year[day]?.date}`).toBe(themes.length);
  }
});

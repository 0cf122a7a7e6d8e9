import { expect, test } from 'vitest';
import { seriesWords } from '../../../../components/journal/promises/promise-words.ts';

test.each([
  [1, 'Every month, on day 1.'],
  [28, 'Every month, on day 28.'],
  [29, 'Every month, on day 29 or the last one.'],
  [31, 'Every month, on day 31 or the last one.'],
])('of the last day is spoken only where a month may lack the one that was chosen: %i', (day, words) => {
  expect(seriesWords({ every: 'month', day })).toBe(words);
});

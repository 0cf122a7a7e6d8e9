import { expect, test } from 'vitest';
import { packSummaries, unpackSummaries } from '../../core/packed-summaries.ts';
import type { StrategySummary } from '../../core/strategy.ts';
import { readStrategies } from '../../scripts/content/read-strategies.ts';

const summaryOf = ({ id, theme, level, gate, worry }: StrategySummary) => ({
  id,
  theme,
  level,
  gate,
  worry: [...worry].sort(),
});

test('the whole library comes back from its packed summaries', () => {
  const library = readStrategies('content/strategies');
  const unpacked = unpackSummaries(packSummaries(library));
  expect(unpacked.map(summaryOf)).toEqual(library.map(summaryOf));
});

test('a number that was never given stays free', () => {
  const two: StrategySummary[] = [
    { id: 'UND-02', theme: 'understanding', level: 5, gate: 'safe_plus', worry: ['past_hurt', 'betrayal'] },
    { id: 'UND-05', theme: 'understanding', level: 1, gate: 'open', worry: ['any'] },
  ];
  expect(unpackSummaries(packSummaries(two)).map(summaryOf)).toEqual(two.map(summaryOf));
});

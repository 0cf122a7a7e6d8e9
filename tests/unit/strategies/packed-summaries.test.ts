import { expect, test } from 'vitest';
import { packSummaries, unpackSummaries } from '../../../core/strategies/packed-summaries.ts';
import type { StrategySummary } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';

/** Lists are sets: their order means nothing. */
const summaryOf = ({ id, theme, skill, level, minutes, gate, who, where, worry, mood, mode }: StrategySummary) => {
  const sets = [who, where, worry, mood].map((tags) => [...tags].sort());
  return { id, theme, skill, level, minutes, gate, mode, sets };
};
const byId = (one: StrategySummary, other: StrategySummary) => one.id.localeCompare(other.id);

test('the whole library comes back from its packed summaries', () => {
  const library = readStrategies('content/en/strategies');
  const unpacked = unpackSummaries(packSummaries(library));
  expect(unpacked.toSorted(byId).map(summaryOf)).toEqual(library.toSorted(byId).map(summaryOf));
});

test('a number that was never given stays free', () => {
  const common = { theme: 'understanding', minutes: 3 } as const;
  const two: StrategySummary[] = [
    {
      ...common,
      id: 'UND-02',
      skill: 'own_patterns',
      level: 5,
      gate: 'safe_plus',
      who: ['partner', 'friend'],
      where: ['text', 'in_person'],
      mode: 'together',
      worry: ['past_hurt', 'betrayal'],
      mood: ['calm', 'playful'],
    },
    {
      ...common,
      id: 'UND-05',
      skill: 'name_it',
      level: 1,
      gate: 'open',
      who: ['any'],
      where: ['alone'],
      mode: 'alone',
      worry: ['any'],
      mood: ['any'],
    },
  ];
  expect(unpackSummaries(packSummaries(two)).map(summaryOf)).toEqual(two.map(summaryOf));
});

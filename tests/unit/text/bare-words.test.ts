import { expect, test } from 'vitest';
import { planWords } from '../../../components/day/plan-words.ts';

test.each([
  ['the kettle boils', 'ask how it went', 'When the kettle boils, I will ask how it went.'],
  ['the kettle boils,', ' ask how it went. ', 'When the kettle boils, I will ask how it went.'],
  ['she is home', 'say “I was wrong!”', 'When she is home, I will say “I was wrong!”'],
  ['she is home', 'ask: all well?', 'When she is home, I will ask: all well?'],
  ['…', '...', 'When …, I will .'],
])('a plan of “%s” and “%s” ends once', (when, will, words) => {
  expect(planWords({ when, will })).toBe(words);
});

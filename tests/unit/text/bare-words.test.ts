import { expect, test } from 'vitest';
import { planWords } from '../../../components/day/plan-words.ts';

test.each([
  ['the kettle boils', 'ask how it went', 'When the kettle boils, I will ask how it went.'],
  ['the kettle boils,', ' ask how it went. ', 'When the kettle boils, I will ask how it went.'],
  ['she is home', 'say “I was wrong!”', 'When she is home, I will say “I was wrong!”'],
  ['she is home', 'ask: all well?', 'When she is home, I will ask: all well?'],
  ['…', '...', 'When …, I will .'],
  ['When I get home', 'I will call her', 'When I get home, I will call her.'],
  ['when dinner is over?', "I'll ask", 'When dinner is over, I will ask.'],
  ['The kettle boils!', 'i’ll Ask Ann', 'When the kettle boils, I will Ask Ann.'],
  ['after dinner', 'ask', 'After dinner, I will ask.'],
  ['As soon as she is home,', 'ask', 'As soon as she is home, I will ask.'],
  ['Tonight', 'ask', 'Tonight, I will ask.'],
  ['If it rains …', 'ask', 'If it rains, I will ask.'],
  ['iris calls', 'illuminate the porch', 'When iris calls, I will illuminate the porch.'],
  ['Wheni', 'I', 'When Wheni, I will I.'],
])('a plan of “%s” and “%s” begins and ends once', (when, will, words) => {
  expect(planWords({ when, will })).toBe(words);
});

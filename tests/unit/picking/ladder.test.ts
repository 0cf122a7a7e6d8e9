import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '../../../core/day/day.ts';
import { climb, okaysToClimb } from '../../../core/picking/climb.ts';
import { climbedLevels, firstRung, type Ladder } from '../../../core/picking/ladder.ts';
import { type Level, levels } from '../../../core/strategies/strategy.ts';
import { runs } from '../../world/arbitraries.ts';

const said = fc.record({ outcome: fc.constantFrom(...outcomes), level: fc.constantFrom(...levels) });

test.each<[string, [(typeof outcomes)[number], Level][], Ladder]>([
  ['nothing said', [], { level: 1, okays: 0 }],
  ['one went okay', [['okay', 1]], { level: 1, okays: 1 }],
  [
    'two went okay, one mixed',
    [
      ['okay', 1],
      ['mixed', 1],
      ['okay', 2],
    ],
    { level: 1, okays: 2 },
  ],
  [
    'three went okay',
    [
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
    ],
    { level: 2, okays: 0 },
  ],
  [
    'three went okay, then three that were easier',
    [
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
    ],
    { level: 2, okays: 0 },
  ],
  ['a brave one by choice counts as one', [['okay', 5]], { level: 1, okays: 1 }],
  [
    'one went badly at the start',
    [
      ['okay', 1],
      ['badly', 1],
    ],
    { level: 1, okays: 0 },
  ],
  [
    'up one, and down one after a hard day',
    [
      ['okay', 1],
      ['okay', 1],
      ['okay', 1],
      ['okay', 2],
      ['badly', 1],
    ],
    { level: 1, okays: 0 },
  ],
])('the ladder after %s', (_name, story, expected) => {
  expect(story.reduce((ladder, [outcome, level]) => climb(ladder, outcome, level), firstRung)).toEqual(expected);
});

test('moves one level at most with each response, and never to the bravest', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60 }), (story) => {
      let ladder = firstRung;
      for (const { outcome, level } of story) {
        const next = climb(ladder, outcome, level);
        expect(Math.abs(next.level - ladder.level)).toBeLessThanOrEqual(1);
        expect(climbedLevels).toContain(next.level);
        expect(next.okays).toBeLessThan(okaysToClimb);
        if (next.level > ladder.level) expect(outcome).toBe('okay');
        if (next.level < ladder.level) expect(outcome).toBe('badly');
        ladder = next;
      }
    }),
    runs(200),
  );
});

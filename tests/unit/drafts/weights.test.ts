import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../core/drafts/check-draft.ts';
import { draftLine } from '../../../core/drafts/draft-line.ts';
import { draftWords } from '../../../core/drafts/draft-words.ts';
import { groupNumber, readyWeights } from '../../../core/drafts/weights/draft-weights.ts';
import { withLikely } from '../../../core/drafts/weights/likely-findings.ts';
import { packWeights, unpackWeights } from '../../../core/drafts/weights/packed-weights.ts';
import { weighSentences } from '../../../core/drafts/weights/weigh-sentences.ts';
import { cutWord, wordGroups } from '../../../core/drafts/weights/word-groups.ts';
import { readDraftWeights } from '../../../scripts/content/draft-weights-file.ts';
import { learn } from '../../../scripts/learning/logistic-regression.ts';
import { rules } from './measured.ts';

const weighed = (text: string, ...words: [string, number][]) =>
  weighSentences(
    draftLine(draftWords(text, rules.rules)),
    readyWeights([
      {
        kind: 'guilt',
        bias: -1,
        size: 0.5,
        weights: new Map(words.map(([group, weight]) => [groupNumber(group), weight])),
      },
    ]),
    rules.classes,
  );

describe('a sentence', () => {
  test('is weighed by its words, two and three in a row, its classes, its length and those beside it', () => {
    const classes = new Map([['selfish', ['{trait}']]]);
    expect([...wordGroups(['you', 'selfish'].map(cutWord), [], ['at', '9'].map(cutWord), classes)]).toEqual([
      '<',
      '< you',
      '< you selfi',
      'you',
      'you selfi',
      'you selfi >',
      'selfi',
      'selfi >',
      '>',
      '=selfish',
      '{trait}',
      'you {trait}',
      '{trait} >',
      '~ at',
      '~ #',
      '^',
      '#0',
    ]);
  });

  test('is weighed by well-formed text, however its words are cut', () => {
    const [word] = wordGroups([cutWord('😀😀😀')], [], [], new Map()).difference(new Set(['<', '< 😀😀\ufffd']));
    expect(word).toBe('< 😀😀\ufffd >');
  });

  test('is weighed by what is alike in the rules', () => {
    expect(weighed('what a moron', ['{insult}', 127])[0]?.likely.get('guilt')).toBeGreaterThan(0.5);
    expect(weighed('what a spider', ['{insult}', 127])[0]?.likely.get('guilt')).toBeLessThan(0.5);
  });

  test.each([
    ['you owe me', [['you owe', 40]], [true]],
    ['you owe me', [['you owe', -40]], [false]],
    ['Thanks. You owe me!', [['you owe', 40]], [false, true]],
    ['You owe me. Thanks.', [['~ owe', 40]], [false, true]],
    ['nothing of this is known', [['you owe', 40]], [false]],
  ] as [string, [string, number][], boolean[]][])(
    'is likely or not by what is known of its words: %s',
    (text, words, likely) => {
      expect(weighed(text, ...words).map((one) => (one.likely.get('guilt') ?? 0) > 0.5)).toEqual(likely);
    },
  );

  test.each([
    ['I was hurt on Tuesday, and you owe me', ['I was hurt on Tuesday,', 'and you owe me']],
    ['call me again when you can because I miss you', ['call me again', 'when you can', 'because I miss you']],
    ['you, and me', ['you, and me']],
  ])('has clauses of three words and more, which are weighed apart: %s', (text, clauses) => {
    const words = draftWords(text, rules.rules);
    const [sentence] = weighed(text, ['you owe', 127]);
    const said = sentence?.clauses().map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end));
    expect(said).toEqual(clauses);
    const likely = sentence?.clauses().map((one) => (one.likely.get('guilt') ?? 0) > 0.5);
    expect(likely).toEqual(clauses.map((one) => one.includes('you owe')));
  });

  test('is none where there are no words', () => {
    expect(weighed('... !! 😂 ?')).toEqual([]);
  });
});

test.each([
  ['owe', []],
  ['owe.', []],
  ['owe me', ['owe me']],
  ['Thanks. Owe me!', ['Owe me']],
])('a word that stands alone is no finding, however much it weighs: %s', (text, found) => {
  const words = draftWords(text, rules.rules);
  const line = draftLine(words);
  const likely = withLikely([], weighed(text, ['owe', 127]), line, ['guilt']);
  expect(likely.map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end))).toEqual(found);
});

test.each([
  ['I felt hurt on Tuesday, and you never listen.', 'absolute', 'you never listen'],
  ['I know you are tired, but you always find an excuse.', 'absolute', 'you always find an excuse'],
  ['When you came home late I felt alone, but you never care.', 'absolute', 'you never care'],
] as const)('what is said of the other is found beside what is said of oneself: %s', (text, kind, quote) => {
  const findings = checkDraft(text, rules).findings.map((one) => [one.kind, one.quote]);
  expect(findings).toContainEqual([kind, quote]);
});

test('weights are read back as they were packed', () => {
  const weights = fc
    .array(fc.tuple(fc.nat(2 ** 24 - 1), fc.integer({ min: -127, max: 127 })))
    .map((pairs) => new Map(pairs));
  fc.assert(
    fc.property(weights, fc.float({ noNaN: true }), (weights, bias) => {
      const read = unpackWeights(packWeights({ kind: 'pile', bias, size: 0.1, weights }));
      expect(read).toEqual({ kind: 'pile', bias, size: 0.1, weights });
    }),
  );
});

test('the weights that are stored fit in their byte, and groups with one number are rare', () => {
  for (const { weights } of readDraftWeights()) {
    expect([...weights.values()].filter((weight) => !(Math.abs(weight) <= 127))).toEqual([]);
    expect(weights.size).toBeGreaterThan(300);
  }
});

test('what is learnt tells apart what can be told apart, and is the same each time', () => {
  const examples = Array.from({ length: 200 }, (_, at) => ({
    seen: Int32Array.from([at % 4, 4 + (at % 7)]),
    is: at % 4 === 1,
  }));
  const sizes = examples.map(() => 2);
  const learnt = learn(examples, sizes, 11);
  const likely = ({ seen }: (typeof examples)[number]) =>
    learnt.bias + seen.reduce((sum, one) => sum + (learnt.weights[one] ?? 0), 0) / Math.SQRT2;
  expect(examples.filter((one) => likely(one) > 0 !== one.is)).toEqual([]);
  expect(learn(examples, sizes, 11)).toEqual(learnt);
});

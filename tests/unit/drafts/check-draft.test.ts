import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../core/drafts/check-draft.ts';
import { draftLine } from '../../../core/drafts/draft-line.ts';
import { draftKinds } from '../../../core/drafts/draft-rules.ts';
import { draftWords } from '../../../core/drafts/draft-words.ts';
import { findIn } from '../../../core/drafts/patterns/find-patterns.ts';
import {
  dangers,
  devMessages,
  kindsIn,
  measure,
  nothingToSee,
  othersMessages,
  ownMessages,
  paraphrases,
  precision,
  recall,
  rules,
  tableOf,
  unseenMessages,
} from './measured.ts';

describe.each([
  { whose: 'written for it', messages: devMessages },
  { whose: 'written by others', messages: othersMessages },
])('on the messages $whose', ({ whose, messages }) => {
  const measured = measure(messages);

  test('finds most of what is there and little else', () => {
    console.log([whose, ...tableOf(measured)].join('\n'));
    expect(precision(measured.all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(measured.all)).toBeGreaterThanOrEqual(0.75);
    expect(measured.alarms.length / measured.clean).toBeLessThanOrEqual(0.03);
    expect(recall(measured.kinds.danger)).toBe(1);
  });
});

test('on messages that it knows nothing of, finds three of four, and is seldom wrong', () => {
  const measured = measure(unseenMessages);
  console.log(['unseen', ...tableOf(measured)].join('\n'));
  expect(precision(measured.all)).toBeGreaterThanOrEqual(0.93);
  expect(recall(measured.all)).toBeGreaterThanOrEqual(0.77);
  expect(measured.alarms.length / measured.clean).toBeLessThanOrEqual(0.053);
  expect(recall(measured.kinds.danger)).toBeGreaterThanOrEqual(0.66);
});

describe('on messages of our own that are marked', () => {
  test.each([
    { half: 'read', least: { precision: 0.95, recall: 0.9, danger: 1 }, alarms: 0.03 },
    { half: 'keptAside', least: { precision: 0.895, recall: 0.87, danger: 0.95 }, alarms: 0.054 },
  ] as const)('finds most of what is there in the half $half', ({ half, least, alarms }) => {
    const measured = measure(ownMessages[half]);
    console.log([half, ...tableOf(measured).filter((row) => !row.startsWith('+'))].join('\n'));
    expect(precision(measured.all)).toBeGreaterThanOrEqual(least.precision);
    expect(recall(measured.all)).toBeGreaterThanOrEqual(least.recall);
    expect(measured.alarms.length / measured.clean).toBeLessThanOrEqual(alarms);
    expect(recall(measured.kinds.danger)).toBeGreaterThanOrEqual(least.danger);
  });

  test('finds nothing in everyday messages, or hardly ever', () => {
    const alarms = nothingToSee.filter((text) => kindsIn(text).length > 0);
    expect(alarms.length / nothingToSee.length, alarms.join('\n')).toBeLessThanOrEqual(0.03);
  });

  test.each(dangers)('finds danger in: %s', (text) => {
    expect(kindsIn(text)).toEqual(['danger']);
  });
});

describe('on messages of our own', () => {
  const all = draftKinds.map((kind) => ({ kind, ...paraphrases(kind) }));

  test('has at least 25 to be found and 15 near misses of each kind', () => {
    expect(all.filter(({ found, left }) => found.length < 25 || left.length < 15)).toEqual([]);
  });

  test.each(all)('finds nine of ten of $kind', ({ kind, found }) => {
    const missed = found.filter((text) => !kindsIn(text).includes(kind));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(found.length / 10);
  });

  test.each(all)('leaves the near misses of $kind alone but one, or one of eighty', ({ left }) => {
    const alarms = left.filter((text) => kindsIn(text).length > 0);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(Math.max(1, left.length / 80));
  });
});

describe('a finding', () => {
  const pieces = all().map((text) => fc.constant(text));
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.oneof(...pieces, fc.string({ unit: 'grapheme', maxLength: 9 }), fc.constant('\ud83d')), {
        maxLength: 9,
      })
      .map((parts) => parts.join('')),
  );

  function all(): string[] {
    return draftKinds.flatMap((kind) => paraphrases(kind).found.slice(0, 4));
  }

  test('is an exact piece of the text, of whole graphemes, in its order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, good } = checkDraft(text, rules);
        const edges = new Set([text.length]);
        for (const { index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) edges.add(index);
        for (const { start, end, quote } of findings) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote).not.toBe('');
          expect(edges.has(start) && edges.has(end)).toBe(true);
        }
        expect(findings).toEqual(findings.toSorted((a, b) => a.start - b.start));
        if (findings.some(({ kind }) => kind === 'danger')) expect([findings.length, good.length]).toEqual([1, 0]);
      }),
    );
  });

  test('of danger silences all others', () => {
    const text = 'You never listen. I am going to kill you. Thank you for nothing, idiot.';
    expect(checkDraft(text, rules)).toMatchObject({ findings: [{ kind: 'danger' }], good: [] });
  });

  test.each([
    ['curly quotes', 'You’re so selfish', ['character']],
    ['no apostrophe', 'youre so selfish', ['character']],
    ['capitals', 'Youre So Selfish', ['character']],
    ['an emoji within', 'you never 🙄 listen', ['absolute']],
    ['letters drawn out', 'you neverrrr listen', ['absolute']],
    [
      'a line that was wrapped',
      'I have been thinking about it all week long and you never\nlisten to me',
      ['absolute'],
    ],
    ['empty lines behind one question', 'Why are you still there?\n\n\nI am at home', []],
    ['a narrow space', 'he\u202fchoked me on friday', ['danger']],
    ['a wide space', 'he\u3000choked me on friday', ['danger']],
    ['soft hyphens', 'im going to k\u00adill you', ['danger']],
    ['a space of no width', 'im going to ki\u200bll you', ['danger']],
    ['a word joiner', 'im going to kill\u2060 you', ['danger']],
    ['a mark of direction behind a mark', 'thanks!\u200e im going to kill you', ['danger']],
    ['isolates, as around a pasted name', 'im going to \u2068kill\u2069 you', ['danger']],
    ['a joiner of letters', 'im going to k\u034fill you', ['danger']],
    ['a sign that chooses a picture', 'im going to k\ufe0fill you', ['danger']],
    ['pictures that are joined', 'you never 🤦🏽‍♀️ listen', ['absolute']],
    ['quoted speech', "you said 'calm down' and I walked off", []],
    ['a song that is named', "we danced to the song You're So Vain", []],
  ])('copes with %s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

describe('praise', () => {
  test.each([
    ['Thank you for ruining my evening.', []],
    ['Thanks so much for nothing.', []],
    ['Thank you for making me feel so small.', []],
    ['Thank you for not calling.', []],
    ['Could you stop being such an idiot?', []],
    ['I own that I yelled. You made me do it.', []],
    ['I’m sorry I was late, but you started it', []],
    ['Could you send me your password so I can check? Where were you?', []],
    ['reply in five minutes or im blocking you. It rained. Could you call me at eight?', []],
    ['I can see why you are upset, but it is not a big deal.', []],
    ['I felt hurt on Tuesday. You never listen.', ['own_feeling', 'one_event']],
    ['I felt hurt on Tuesday. You make me sick.', []],
    ['You never listen. We had soup. Thank you for the walk.', ['thanks']],
    ['Thank you for the walk. You are so selfish and lazy.', []],
    ['Thank you for making me laugh.', ['thanks']],
    ['Thank you for calling.', ['thanks']],
    ['I own that I yelled.', ['one_event', 'own_part']],
    ['Could you call me at eight?', ['clear_request']],
  ])('of %s: %o', (text, good) => {
    expect(checkDraft(text, rules).good).toEqual(good);
  });
});

test.each([
  { text: 'You are so selfish! The cake is in the fridge.', quote: 'You are so selfish!' },
  { text: 'Why can you never be on time? The bus leaves at nine', quote: 'you never be on time' },
  { text: 'You are so selfish. The cake is in the fridge.', quote: 'You are so selfish' },
])('what is found ends with its sentence: $quote', ({ text, quote }) => {
  expect(checkDraft(text, rules).findings.map((one) => one.quote)).toEqual([quote]);
});

test.each([
  { name: 'a line break', between: '\n' },
  { name: 'a space and a line break', between: ' \r\n' },
  { name: 'an empty line', between: '\n\n' },
])('behind a full stop and $name it finds what it finds behind a full stop', ({ between }) => {
  const lost = devMessages.filter(
    ({ text }) => `${kindsIn(`See you.${between}${text}`)}` !== `${kindsIn(`See you. ${text}`)}`,
  );
  expect(lost).toEqual([]);
});

test('looks at as many more words as the text is longer, and no more', () => {
  const ofLength = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const looksAt = (text: string) => {
    const line = draftLine(draftWords(text, rules.rules));
    let looks = 0;
    const plain = new Proxy(line.plain, {
      get(words, key) {
        looks++;
        return Reflect.get(words, key);
      },
    });
    for (const ready of [rules.danger, rules.findings, rules.good]) findIn({ ...line, plain }, ready);
    return looks;
  };
  const openings = [
    'you ',
    'i ',
    'sorry but ',
    'you never ',
    'first and then ',
    'if you or ',
    'and the time you lied ',
    'no!? ',
  ];
  const others = ['a', 'youneverlisten', '😂', '\0', '\ud83d', "i'm ", '"you ', 'שלום '];
  const found = draftKinds.map((kind) => `${paraphrases(kind).found[0]} `);
  for (const text of [...openings, ...others, ...found]) {
    const [short, long] = [looksAt(ofLength(text, 2500)), looksAt(ofLength(text, 10_000))];
    expect(long, text).toBeLessThan(5 * short + 500);
    expect(long / 10_000, text).toBeLessThan(400);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../core/drafts/check-draft.ts';
import { draftKinds } from '../../../core/drafts/draft-rules.ts';
import {
  devMessages,
  isKeptAside,
  kindsIn,
  measure,
  paraphrases,
  precision,
  recall,
  rules,
  tableOf,
} from './measured.ts';

describe('on the messages written for it', () => {
  const measured = measure(devMessages);
  const half = (of: typeof isKeptAside) => measure(devMessages.filter(of));

  test('finds most of what is there and little else', () => {
    const aside = half(isKeptAside);
    console.log([...tableOf(measured), '', 'the half kept aside', ...tableOf(aside)].join('\n'));
    expect(precision(measured.all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(measured.all)).toBeGreaterThanOrEqual(0.75);
    expect(measured.alarms.length / measured.clean).toBeLessThanOrEqual(0.05);
    expect(recall(measured.kinds.danger)).toBe(1);
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

  test.each(all)('leaves near misses of $kind alone', ({ left }) => {
    expect(left.filter((text) => kindsIn(text).length > 0)).toEqual([]);
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
    ['quoted speech', "you said 'calm down' and I walked off", []],
    ['a song that is named', "we danced to the song You're So Vain", []],
  ])('copes with %s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });
});

test('takes time as the text is long, and no longer', () => {
  const long = (text: string) => text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
  const ms = (text: string) => {
    const start = performance.now();
    checkDraft(text, rules);
    return performance.now() - start;
  };
  const hostile = [
    ...draftKinds.map((kind) => long(`${paraphrases(kind).found[0]} `)),
    long('you '),
    long('a'),
    long('first and then '),
  ];
  for (const text of hostile) {
    ms(text);
    // Four times the text may take four times as long, and what a busy machine adds; a square would be sixteen.
    expect(ms(text), text.slice(0, 60)).toBeLessThan(Math.max(10 * ms(text.slice(0, 2500)), 200));
  }
});

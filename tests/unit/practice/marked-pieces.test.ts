import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../../core/practice/marked-pieces.ts';
import { runs } from '../../world/arbitraries.ts';

test('cuts a text where a finding begins or ends, also where two lie over each other', () => {
  expect(
    markedPieces('one two three', [
      { start: 0, end: 7 },
      { start: 4, end: 13 },
    ]),
  ).toEqual([
    { text: 'one ', findings: [0] },
    { text: 'two', findings: [0, 1] },
    { text: ' three', findings: [1] },
  ]);
  expect(markedPieces('one', [])).toEqual([{ text: 'one', findings: [] }]);
  expect(markedPieces('', [])).toEqual([]);
});

const texts = fc.string({ maxLength: 40 });
const marked = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    findings: fc.array(
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) })),
      { maxLength: 6 },
    ),
  }),
);

test('whatever was found, the pieces are the whole text, and the pieces of a finding are just that finding', () => {
  fc.assert(
    fc.property(marked, ({ text, findings }) => {
      const pieces = markedPieces(text, findings);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const [index, { start, end }] of findings.entries()) {
        const mine = pieces.filter((piece) => piece.findings.includes(index)).map((piece) => piece.text);
        expect(mine.join('')).toBe(text.slice(start, end));
      }
    }),
    runs(500),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedLine, markdown } from '../../../core/transfer/markdown.ts';
import { pickedOf } from '../../../core/transfer/readable.ts';
import { runs } from '../../world/arbitraries.ts';

describe('a line that a person wrote stays text', () => {
  test.each([
    ['We laughed.', 'We laughed.'],
    ['It’s 3.5 km - by bus', 'It’s 3.5 km - by bus'],
    ['# no heading', '\\# no heading'],
    ['not #this', 'not #this'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['* no list', '\\* no list'],
    ['1. no list', '1\\. no list'],
    ['22) no list', '22\\) no list'],
    ['2026 was good', '2026 was good'],
    ['--- no line across', '\\--- no line across'],
    ['=== nor a heading', '\\=== nor a heading'],
    ['> no quotation', '\\> no quotation'],
    ['*not* _this_ `either`', '\\*not\\* \\_this\\_ \\`either\\`'],
    ['~~not gone~~', '\\~\\~not gone\\~\\~'],
    ['[no](javascript:alert(1)) link', '\\[no\\](javascript:alert(1)) link'],
    ['![no picture](x)', '!\\[no picture\\](x)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;', '\\&lt;'],
    ['https://example.org', 'https\\://example.org'],
    ['www.example.org', 'www\\.example.org'],
    ['me@example.org', 'me\\@example.org'],
    ['a | b', 'a \\| b'],
    ['$x^2$', '\\$x\\^2\\$'],
    ['C:\\Users', 'C:\\\\Users'],
    ['    no code', '\u00a0\u00a0\u00a0\u00a0no code'],
    ['  - no list', '\u00a0\u00a0\\- no list'],
    ['no break at the end  ', 'no break at the end'],
    ['שלום *x*', 'שלום \\*x\\*'],
  ])('%s', (written, expected) => {
    expect(escapedLine(written)).toBe(expected);
  });

  test('whatever it is: each sign that means something has a backslash before it, and without those it is as written', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab1 .)#+-=>*_[]()<>&~|$^@`\\:/w!') });
    fc.assert(
      fc.property(line, (written) => {
        const escaped = escapedLine(written);
        const plain = escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1');
        expect(plain.replaceAll('\u00a0', ' ')).toBe(written.trimEnd());
        expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, 'x')).not.toMatch(
          /[\\`*_[\]<>&~|$^@]|:\/\/|^\s*(?:[#+=:-]|\d+[.)])/,
        );
      }),
      runs(500),
    );
  });
});

test.each([
  ['Call room #', 'Call room \\#'],
  ['Learn C ##', 'Learn C \\##'],
  ['#', '\\#'],
  ['Room #7', 'Room #7'],
])('a title ends as it was written: %s', (title, expected) => {
  const chapters = [{ id: 'one', title: 'Promises', entries: [{ id: 'two', title, parts: [] }] }];
  expect(markdown({ title: 'Notes', intro: '', chapters })).toContain(`### ${expected}\n`);
});

test('a page has its title, its chapters, and in each what was written, line by line', () => {
  const parts = [
    { label: 'Your line', text: 'One.\r\nTwo.\n\n\n# Three' },
    { label: null, text: 'Four' },
    { label: 'Nothing', text: ' ' },
  ];
  const chapters = [{ id: 'days', title: 'Days', entries: [{ id: 'days/1', title: '1. May\n# x', parts }] }];
  expect(markdown({ title: 'From Tend', intro: 'To be read.', chapters })).toBe(
    [
      '# From Tend',
      'To be read.',
      '## Days',
      '### 1\\. May # x',
      '**Your line**\\\nOne.\\\nTwo.',
      '\\# Three',
      'Four',
      '**Nothing**',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});

test('only what was picked is left, and no chapter is named of which nothing was', () => {
  const entry = (id: string) => ({ id, title: id, parts: [{ label: null, text: 'secret' }] });
  const chapters = ['a', 'b'].map((id) => ({ id, title: id, entries: [entry(`${id}/1`), entry(`${id}/2`)] }));
  expect(pickedOf(chapters, new Set(['b/2', 'c/1']))).toEqual([{ id: 'b', title: 'b', entries: [entry('b/2')] }]);
  expect(pickedOf(chapters, new Set())).toEqual([]);
});

import { expect, test } from 'vitest';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import { typographic } from '../../../scripts/content/typographic.ts';

test.each([
  ["It's fine, and they're here.", 'It’s fine, and they’re here.'],
  ["Say 'not today' and stop.", 'Say ‘not today’ and stop.'],
  ['"So the hard part was..." Did I get that right?', '“So the hard part was…” Did I get that right?'],
  ["Finish this line: 'I feel ___, because ___.'", 'Finish this line: ‘I feel ___, because ___.’'],
  ['Nothing to print differently -- at all.', 'Nothing to print differently -- at all.'],
])('prints %s as %s', (written, printed) => {
  expect(typographic(written)).toBe(printed);
});

test('changes nothing but marks in the whole library, and leaves none of the straight ones', () => {
  const bare = (text: string) => text.replace(/[’‘']/g, "'").replace(/[“”"]/g, '"').replaceAll('…', '...');
  for (const { why, today, words, if_badly, reflect, title } of readStrategies('content/en/strategies')) {
    for (const text of [title, why, today, words, if_badly, reflect]) {
      expect(bare(typographic(text))).toBe(bare(text));
      expect(typographic(text)).not.toMatch(/['"]/);
    }
  }
});

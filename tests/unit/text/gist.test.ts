import { expect, test } from 'vitest';
import { gistOf } from '../../../core/text/gist.ts';

test.each([
  ['Le café était fermé', 'Le café était fermé'],
  ['\n  Call on Sunday \nand bring soup', 'Call on Sunday'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['👩‍👩‍👧‍👦'.repeat(9), '👩‍👩‍👧‍👦'.repeat(5)],
  [' ', ''],
])('the gist of %j is %j', (text, gist) => {
  expect(gistOf(text)).toBe(gist);
});

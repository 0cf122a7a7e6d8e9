import { expect, test } from 'vitest';
import { typedTime } from '../../../core/time/typed-time.ts';

test.each([
  ['17:30', '17:30:00'],
  ['9:05', '09:05:00'],
  ['9.05', '09:05:00'],
  ['1730', '17:30:00'],
  ['905', '09:05:00'],
  [' 00:00 ', '00:00:00'],
  ['23:59', '23:59:00'],
  ['24:00', null],
  ['12:60', null],
  ['12', null],
  ['12:5', null],
  ['5:30 PM', null],
  ['-1:30', null],
  ['', null],
])('"%s" is %s', (text, time) => {
  expect(typedTime(text)?.toString() ?? null).toBe(time);
});

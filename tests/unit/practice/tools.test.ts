import { expect, test } from 'vitest';
import { asksBefore, hashOf, toolAt, tools, toolsFor } from '../../../core/practice/tools.ts';

test('each tool has an address of its own that leads to it, and no other address does', () => {
  expect(tools.map((tool) => toolAt(hashOf(tool)))).toEqual([...tools]);
  expect(['', '#', '#all', '#toString', '#before_you_send'].map(toolAt)).toEqual([null, null, null, null, null]);
});

test('after "No", only tools that ask nothing first are offered', () => {
  expect(toolsFor(false)).toEqual([...tools]);
  expect(toolsFor(true)).toEqual(tools.filter((tool) => !asksBefore(tool)));
  expect(toolsFor(true)).toContain('before_you_send');
});

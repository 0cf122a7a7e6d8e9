import 'fake-indexeddb/auto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { supportOf } from '../../../app/strategies/evidence-shown.ts';
import { ideasFor, toolOf } from '../../../app/strategies/practised-with.ts';
import { ToolHead } from '../../../components/practice/ToolHead.tsx';
import { SupportList } from '../../../components/strategies/SupportList.tsx';
import { mayBeOffered } from '../../../core/picking/gates.ts';
import {
  asksBefore,
  evidenceOf,
  hashOf,
  toolAt,
  toolFor,
  tools,
  toolsFor,
  toolsInReach,
} from '../../../core/practice/tools.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';

test('each tool has an address of its own that leads to it, and no other address does', () => {
  expect(tools.map((tool) => toolAt(hashOf(tool)))).toEqual([...tools]);
  expect(['', '#', '#all', '#toString', '#before_you_send'].map(toolAt)).toEqual([null, null, null, null, null]);
});

test('after "No", only tools that ask nothing first are offered', () => {
  expect(toolsFor(false)).toEqual([...tools]);
  expect(toolsFor(true)).toEqual(tools.filter((tool) => !asksBefore(tool)));
  expect(toolsFor(true)).toContain('before_you_send');
});

test.each([
  ['turns', false, true],
  ['breaths', true, true],
  ['turns', true, false],
  ['repair', true, false],
  ['soft_start', true, true],
] as const)('written in a soft start, and gentle or not, %s (%s) is in reach: %s', (tool, gentle, isInReach) => {
  expect(toolsInReach(gentle, (one) => one === 'soft_start').includes(tool)).toBe(isInReach);
});

/** Words by which a sentence claims that something works, was found, or is usual. */
const claims = /\b(study|tends? to|went with|more than|better|most people|research|strangers)\b/i;

test.each(tools)('what %s claims has its source below it, and one that claims nothing names none', (tool) => {
  const support = supportOf(evidenceOf(tool));
  expect(support.length).toBe(evidenceOf(tool).length);
  const list = support.length > 0 ? h(SupportList, { support }) : null;
  const head = renderToString(h(ToolHead, { tool, support: list }));
  const [intro = ''] = head.split('<details');
  expect(claims.test(intro)).toBe(support.length > 0);
  expect(head.includes('Why we say this')).toBe(support.length > 0);
  for (const { cites } of support) for (const cite of cites) expect(head).toContain(cite.replaceAll('&', '&amp;'));
});

const library = readStrategies('content/en/strategies');

test.each(tools)('%s is led to from some strategies, and leads to them', async (tool) => {
  const practised = library.filter((strategy) => toolFor(strategy, false) === tool);
  expect(practised.length).toBeGreaterThanOrEqual(3);
  const ideas = await ideasFor(tool, false);
  expect(ideas.length).toBeGreaterThanOrEqual(3);
  for (const { id } of ideas) expect(await toolOf(id, false)).toBe(tool);
});

test('after "No", no strategy leads to a tool that asks first, and no tool to a strategy that may not be offered', async () => {
  for (const strategy of library) {
    const tool = toolFor(strategy, true);
    if (tool) expect(asksBefore(tool)).toBe(false);
  }
  for (const tool of tools) {
    for (const { id } of await ideasFor(tool, true)) {
      const strategy = library.find((one) => one.id === id);
      expect(strategy && mayBeOffered(strategy, true)).toBe(true);
    }
  }
});

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { PlanForm } from '../../../components/day/PlanForm.tsx';

const on = { onType: () => {}, onKeep: () => {}, onBack: () => {} };

test('a plan that was kept without its words says by each field what is missing there', () => {
  const shown = renderToString(h(PlanForm, { when: '', will: ' ', asked: 1, kept: null, ...on }));
  expect([...shown.matchAll(/<p id="([^"]*)" class="note">([^<]*)</g)].map(([, id, words]) => [id, words])).toEqual([
    ['note-when', 'Say what the moment is.'],
    ['note-will', 'Say what you will do.'],
  ]);
});

test.each([
  ['COM-01', true],
  [null, false],
] as const)('a plan for another idea is shown before a new one takes its place (%s)', (of, isShown) => {
  const kept = { when: 'the kettle boils', will: 'ask', answer: null, of };
  const shown = renderToString(h(PlanForm, { when: '', will: '', asked: 0, kept, ...on }));
  expect(shown.includes('“When the kettle boils, I will ask.” If you keep a new one')).toBe(isShown);
});

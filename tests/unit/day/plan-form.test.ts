import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { PlanForm } from '../../../components/day/PlanForm.tsx';

test('a plan that was kept without its words says by each field what is missing there', () => {
  const on = { onType: () => {}, onKeep: () => {}, onBack: () => {} };
  const shown = renderToString(h(PlanForm, { when: '', will: ' ', asked: 1, isChange: false, ...on }));
  expect([...shown.matchAll(/<p id="([^"]*)" class="note">([^<]*)</g)].map(([, id, words]) => [id, words])).toEqual([
    ['note-when', 'Say what the moment is.'],
    ['note-will', 'Say what you will do.'],
  ]);
});

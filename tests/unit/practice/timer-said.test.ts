import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { GentleTimer } from '../../../components/practice/GentleTimer.tsx';
import { getMessage } from '../../locale-file.ts';

test.each([
  { when: 'before it began', left: null, runs: false, button: 'start', says: null, seen: false },
  { when: 'while it runs', left: 300, runs: true, button: 'stop', says: 'begun', seen: false },
  { when: 'near its end', left: 20, runs: true, button: 'stop', says: 'soon', seen: false },
  { when: 'while it is held', left: 300, runs: false, button: 'goOn', says: 'held', seen: false },
  { when: 'at its end, for everybody to see', left: 0, runs: false, button: 'again', says: 'over', seen: true },
])('a timer says where it stands $when', ({ left, runs, button, says, seen }) => {
  const words = (key: string | null) => (key ? getMessage(`timer_${key}`) : '');
  const drawn = renderToString(h(GentleTimer as never, { seconds: 600, left, runs }));
  expect(drawn).toMatch(new RegExp(`<button[^>]*>${words(button)}</button>`));
  expect(drawn).toContain(`<p class="${seen ? 'quiet' : 'unseen'}" role="status">${words(says)}</p>`);
});

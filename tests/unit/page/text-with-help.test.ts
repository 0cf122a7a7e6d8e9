import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { TextWithHelp } from '../../../components/help/TextWithHelp.tsx';

test.each([
  ['If you are afraid, open Help.', 'If you are afraid, open [Help].'],
  ['Help is there, and Help has numbers.', 'Help is there, and [Help] has numbers.'],
  ['Helpers can’t know that.', 'Helpers can’t know that. [Safety and support]'],
  ['You can stop here.', 'You can stop here. [Safety and support]'],
])('a link to Help has its own words where the text does not name it: %s', (text, shown) => {
  const linked = renderToString(h(TextWithHelp, { text, after: true }));
  expect(linked.replace(/<a [^>]*>(.*?)<\/a>/g, '[$1]')).toBe(shown);
});

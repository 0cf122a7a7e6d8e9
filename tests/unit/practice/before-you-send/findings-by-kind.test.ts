import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { lookAtDraft } from '../../../../app/drafts/look-at-draft.ts';
import { FindingList } from '../../../../components/drafts/FindingList.tsx';
import { MarkedDraft } from '../../../../components/drafts/MarkedDraft.tsx';

const { text, findings } = await lookAtDraft(`${'You never listen. We had soup. '.repeat(25)}You are so selfish.`);

test('what is found of one kind many times is explained once, each piece with its own button', () => {
  const drawn = renderToString(h(FindingList as never, { findings, sourceOf: () => null }));
  const count = (part: string) => drawn.split(part).length - 1;
  expect(findings).toHaveLength(26);
  expect([count('<h3>'), count('class="instead"'), count('<details>')]).toEqual([2, 2, 2]);
  const described = [...drawn.matchAll(/aria-describedby="(.+?)"/g)].map(([, id]) => id);
  const quotes = [...drawn.matchAll(/<q id="(.+?)"/g)].map(([, id]) => id);
  expect(described).toHaveLength(26);
  expect(described).toEqual(quotes);
  expect(new Set(quotes).size).toBe(26);
});

test('in the marked message each piece bears the number of its kind in the list', () => {
  const drawn = renderToString(h(MarkedDraft as never, { text, findings }));
  const numbers = [...drawn.matchAll(/<sup> (\d+)<\/sup>/g)].map(([, number]) => number);
  expect(numbers).toEqual([...Array(25).fill('1'), '2']);
});

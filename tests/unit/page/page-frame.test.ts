import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { PageFrame } from '../../../components/page/PageFrame.tsx';
import type { PageTitle } from '../../../components/page/pages.ts';

test.each<[PageTitle, string[]]>([
  ['help', ['page: Help']],
  ['options', ['page: Options']],
  ['how', ['true: Help']],
])('the navigation marks where %s is', (page, marked) => {
  const links = renderToString(h(PageFrame, { page, children: null })).matchAll(/aria-current="(\w+)"[^>]*>([^<]*)</g);
  expect([...links].map(([, current, name]) => `${current}: ${name}`)).toEqual(marked);
});

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BeforeYouSend } from '../../../../components/drafts/BeforeYouSend.tsx';
import { getMessage } from '../../../locale-file.ts';

const drawn = (text: string, understood: boolean) =>
  renderToString(
    h(BeforeYouSend as never, {
      text,
      view: { kind: 'seen', text, findings: [], praises: [], understood },
      current: true,
      left: null,
      said: { what: 'nothing' },
      on: {},
    }),
  );

test.each([
  { name: 'nothing found in words that are known', text: 'See you at eight.', understood: true, says: 'nothing' },
  { name: 'words that are not known', text: 'Hau ab!', understood: false, says: 'cannotTell' },
  { name: 'a text that is too long', text: 'See you. '.repeat(1000), understood: true, says: 'tooLong' },
])('of $name it says so, and nothing else', ({ text, understood, says }) => {
  const said = ['nothing', 'cannotTell', 'tooLong'].filter((key) =>
    drawn(text, understood).includes(getMessage(`beforeYouSend_${key}`)),
  );
  expect(said).toEqual([says]);
});

test('the region that a danger is read out from is there before the danger is', () => {
  const region = (view: object | null) =>
    renderToString(h(BeforeYouSend as never, { text: '', view, left: null, said: { what: 'nothing' }, on: {} })).match(
      /<div role="status"[^>]*>(.*?)<\/div>/s,
    )?.[1];
  expect(region(null)).toBe('');
  expect(region({ kind: 'danger', finding: { why: 'Words of harm.', instead: '' } })).toContain('Words of harm.');
});

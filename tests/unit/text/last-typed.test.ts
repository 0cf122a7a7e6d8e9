import { expect, test } from 'vitest';
import { typedSteps, withLastTyped } from '../../../core/text/last-typed.ts';

const fields = ['text', 'draft'];
const note = { id: 'a', text: 'Kept.', written: 'then', draft: null as string | null };
const typed = (draft: string | null) => ({ ...note, draft });

test.each([
  ['nothing else was stored', note, [note, typed('on')], typed('on')],
  ['what was on its way was stored', typed('o'), [note, typed('o'), typed('on')], typed('on')],
  ['what was on its way was lost', note, [note, typed('o'), typed('on')], typed('on')],
  ['all was stored', typed('on'), [note, typed('on')], null],
  ['another page has typed', typed('no'), [note, typed('on')], null],
  ['another page has kept another text', { ...note, text: 'Other.' }, [note, typed('on')], null],
  ['another field is another', { ...note, written: 'now' }, [note, typed('on')], { ...typed('on'), written: 'now' }],
  ['it was typed back', typed('on'), [typed('on'), note], note],
  ['it was removed', { removed: 'now' }, [note, typed('on')], null],
  ['it was erased', null, [note, typed('on')], null],
  ['it was never stored', null, [null, typed('o'), typed('on')], typed('on')],
  ['its beginning was stored', typed('o'), [null, typed('o'), typed('on')], typed('on')],
  ['it was begun, kept and removed', { removed: 'now' }, [null, typed('on')], null],
  ['it was begun, and kept elsewhere', { ...note, draft: null }, [null, typed('on')], null],
])('what was typed last, where %s', (_, stored, bodies, after) => {
  expect(withLastTyped(stored, typedSteps(bodies, fields))).toEqual(after);
});

test('a draft that is not there is none', () => {
  const { draft: _, ...without } = note;
  expect(withLastTyped(without, typedSteps([without, typed('on')], fields))).toEqual(typed('on'));
  expect(withLastTyped(typed('no'), typedSteps([without, typed('on')], fields))).toBeNull();
});

test.each([[[]], [[null]], [[null, 'on']], [[1, { draft: 'on' }]], [[note, null]]])(
  'what no page of ours has left is no text: %j',
  (steps) => {
    expect(withLastTyped(note, steps as never)).toBeNull();
    expect(withLastTyped(null, steps as never)).toBeNull();
  },
);

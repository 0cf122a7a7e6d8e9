import { describe, expect, test } from 'vitest';
import { lookAtDraft } from '../../../app/drafts/look-at-draft.ts';
import { draftView } from '../../../core/practice/seen-draft.ts';
import { styleKinds } from '../../../core/settings/settings.ts';

const harsh = 'You never listen. You are so selfish.';
const kindsOf = async (text: string, off: Parameters<typeof draftView>[1] = []) => {
  const view = draftView(await lookAtDraft(text), off);
  return view.kind === 'danger' ? 'danger' : view.findings.map(({ kind }) => kind);
};

describe('what is shown of a draft', () => {
  test('has a reason, a source and another way for each thing that was found, in the order of the text', async () => {
    const { findings } = await lookAtDraft(harsh);
    expect(findings.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['absolute', 'You never listen'],
      ['character', 'You are so selfish'],
    ]);
    for (const { why, instead, evidence } of findings) {
      expect(why).not.toBe('');
      expect(instead).toMatch(/\?|“/);
      expect(evidence).not.toEqual([]);
    }
  });

  test('leaves out what the person has switched off, and nothing else', async () => {
    expect(await kindsOf(harsh, ['absolute'])).toEqual(['character']);
    expect(await kindsOf(harsh, styleKinds)).toEqual([]);
  });

  test('is help alone where there is danger, whatever is switched off', async () => {
    expect(await kindsOf(`${harsh} I will make you regret it.`, styleKinds)).toBe('danger');
  });

  test.each([
    ['Du hörst mir nie zu. Du bist so egoistisch.', false],
    ['Hau ab!', false],
    ['Tu ne m’écoutes jamais. Tu es tellement égoïste.', false],
    ['你从来不听我说话。', false],
    ['See you at eight, Anna.', true],
    ['see u later 😘', true],
    ['8?', true],
  ])('tells whether enough is known of its words: %s', async (text, understood) => {
    expect(await lookAtDraft(text)).toMatchObject({ findings: [], understood });
  });

  test('says what is good, in printed quotation marks', async () => {
    const { praises } = await lookAtDraft('I felt hurt on Tuesday. Thank you for calling. Could we talk at eight?');
    expect(praises.length).toBeGreaterThan(1);
    const { findings } = await lookAtDraft(harsh);
    expect(JSON.stringify(findings.map(({ why, instead }) => [why, instead]))).not.toContain("'");
  });
});

import { describe, expect, test } from 'vitest';
import { keysIn } from '../../../scripts/content/words-plugin.ts';

const keys = [
  'language',
  'next_date',
  'next_none',
  'popup_tried',
  'popup_triedTwice',
  'theme_trust',
  'theme_hope',
  'until_date',
];

describe('a file brings the words that it names', () => {
  test.each([
    ['one by its key', "i18n.t('popup.tried')", ['popup_tried']],
    ['one of two', "i18n.t(two ? 'popup.triedTwice' : 'next.none')", ['next_none', 'popup_triedTwice']],
    ['all that begin alike', '`theme.$' + '{theme}`', ['theme_trust', 'theme_hope']],
    ['a word that stands in no section', "i18n.t('language')", ['language']],
    [
      'whole sections, where the section itself is chosen',
      "form: 'next' | 'until'; i18n.t(`$" + '{form}.date`)',
      ['next_date', 'next_none', 'until_date'],
    ],
    ['none of a section that is only named', "const form = 'next';", []],
    ['none', "i18n.t('popup.lost')", []],
  ])('%s', (_case, code, named) => {
    expect(keysIn(code, keys)).toEqual(named);
  });
});

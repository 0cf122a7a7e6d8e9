import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personLocale } from '../../../core/time/person-locale.ts';

const time = Temporal.PlainTime.from('17:40');
const date = Temporal.PlainDate.from('2026-12-01');
/** What a person reads of it, with blanks of any width as one. */
const plain = (text: string) => text.replace(/\s/g, ' ');
const timeIn = (tag: string) => plain(time.toLocaleString(tag, { timeStyle: 'short' }));
const dateIn = (tag: string) => plain(date.toLocaleString(tag, { weekday: 'long', day: 'numeric', month: 'long' }));

test.each<[string, string, string[], string, string, string]>([
  // The browser's own locale, the person's languages, and what follows: whose it is, the time, the date.
  ['one language', 'de', ['de'], 'de', '17:40', 'Tuesday, 1 December'],
  ['a British browser', 'en-GB', ['en-GB', 'en'], 'en-GB', '17:40', 'Tuesday 1 December'],
  ['an American browser', 'en-US', ['en-US', 'en'], 'en-US', '5:40 PM', 'Tuesday, December 1'],
  ['English as the second language', 'sv', ['sv', 'en-US'], 'sv', '17:40', 'Tuesday, 1 December'],
  ['an English browser on a German system', 'de-DE', ['en-US', 'en'], 'de-DE', '17:40', 'Tuesday, 1 December'],
  ['an English browser with other languages first', 'en-US', ['sv', 'en-US'], 'sv', '17:40', 'Tuesday, 1 December'],
  ['a language without a region', 'en-US', ['de'], 'de', '17:40', 'Tuesday, 1 December'],
  ['a German browser, English first', 'de', ['en-US', 'de'], 'de', '17:40', 'Tuesday, 1 December'],
  ['Arabic in Egypt', 'ar-EG', ['ar-EG'], 'ar-EG', '5:40 pm', 'Tuesday, 1 December'],
  ['Persian', 'fa', ['fa'], 'fa', '17:40', 'Tuesday, 1 December'],
  ['Japanese', 'ja', ['ja', 'en'], 'ja', '17:40', 'Tuesday, December 1'],
  ['a clock of its own', 'en-US', ['en-u-hc-h23'], 'en-u-hc-h23', '17:40', 'Tuesday, December 1'],
  ['an old spelling', 'en-US', ['de-1996'], 'de-1996', '17:40', 'Tuesday, 1 December'],
  ['a system without a language', 'en-US', ['C'], 'en-US', '5:40 PM', 'Tuesday, December 1'],
  ['an underscore', 'en-US', ['en_GB', 'de'], 'de', '17:40', 'Tuesday, 1 December'],
  ['a private language', 'en-US', ['x-klingon'], 'en-US', '5:40 PM', 'Tuesday, December 1'],
  ['a language that no browser knows', 'en-US', ['tlh', 'fr'], 'fr', '17:40', 'Tuesday, 1 December'],
  ['nothing', 'en-US', ['', 'de'], 'de', '17:40', 'Tuesday, 1 December'],
  ['an English browser of no country', 'en', ['sv'], 'sv', '17:40', 'Tuesday, 1 December'],
  ['no language at all', 'en-US', [], 'en-US', '5:40 PM', 'Tuesday, December 1'],
  ['what Firefox says of an empty list', 'en-US', ['en-US-posix'], 'en-US-posix', '5:40 PM', 'Tuesday, December 1'],
])('with %s, names are English and the form is the person’s', (_case, own, languages, person, inTime, inDate) => {
  const found = personLocale(own, languages, 'en');
  expect([found.person, timeIn(found.tag), dateIn(found.tag)]).toEqual([person, inTime, inDate]);
});

test('where the words are in no language, the person’s own stands in', () => {
  expect(personLocale('de', ['de'], '')).toEqual({ person: 'de', tag: 'de-DE-u-hc-h23' });
  expect(personLocale('en-US', [], '')).toEqual({ person: 'en-US', tag: 'en-US-u-hc-h12' });
});

test('no list of languages makes it throw', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[A-Za-z]{1,8}([-_@.][A-Za-z0-9]{1,8}){0,4}$/),
    fc.constantFrom(
      'fi',
      'root',
      'und',
      'i-klingon',
      'zh-min-nan',
      'en-u-hc-h99',
      'de-DE@euro',
      'sl-rozaj-biske-1994',
      '*',
    ),
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 5 }), (languages) => {
      const { tag, person } = personLocale('en-US', languages, 'en');
      expect(timeIn(tag)).toMatch(/^(17|5|05)[:.]40/);
      expect(new Intl.Locale(person).language).toMatch(/\w/);
    }),
  );
});

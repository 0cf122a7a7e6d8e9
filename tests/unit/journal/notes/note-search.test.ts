import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datedId } from '../../../../core/journal/journal-key.ts';
import type { Note } from '../../../../core/journal/note.ts';
import { begunNote } from '../../../../core/journal/note-changes.ts';
import { notesFound, searchable } from '../../../../core/journal/note-search.ts';

const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
const id = datedId(Temporal.PlainDate.from('2026-11-22'), '0123456789abcdef');
const noteOf = (text: string, draft: string | null = null): Note => ({
  ...begunNote({ id, sort: 'page', strategy: null }, now),
  text,
  draft,
});
const isFound = (text: string, typed: string) => notesFound([searchable(noteOf(text))], typed).length > 0;

test.each<[string, string, string, boolean]>([
  ['whatever its case', 'We sang in the Kitchen', 'KITCHEN', true],
  ['without accents', 'Le café était fermé', 'cafe ferme', true],
  ['with its pieces in any order', 'We sang in the kitchen', 'kitch sang', true],
  ['in Hindi, mark and all', 'मैंने हिंदी में लिखा', 'हिंदी', true],
  ['in Hindi, not as the word without its marks', 'मैंने हिंदी में लिखा', 'हद', false],
  ['in Thai, within a sentence without spaces', 'วันนี้เราคุยกันนานมาก', 'คุยกัน', true],
  ['in Thai, not as the word without its marks', 'วันนี้เราคุยกันนานมาก', 'วนน', false],
  ['in Chinese, within a sentence', '今天我们谈了很久', '我们谈', true],
  ['with a Turkish i, dotted', 'İstanbul’da çok konuştuk', 'istanbul', true],
  ['with a Turkish i, without its dot', 'Havalar ılık', 'ILIK', true],
  ['in German, with ss for ß', 'Auf der Straße', 'strasse', true],
  ['in German, with ß for SS', 'AUF DER STRASSE', 'straße', true],
  ['in Korean, typed letter by letter', '우리는 이야기했다', '이야기', true],
  ['in Greek, without its accents', 'Μιλήσαμε πολύ', 'μιλησαμε', true],
  ['in Hebrew, with its points', 'שָׁלוֹם', 'שָׁלוֹם', true],
  ['in Tamil, mark and all', 'நாங்கள் பேசினோம்', 'பேசினோம்', true],
  ['in Tamil, not as the word without its marks', 'நாங்கள் பேசினோம்', 'பசனம', false],
  ['in Arabic', 'تحدثنا طويلا اليوم', 'طويلا', true],
  ['not where a piece is missing', 'We sang in the kitchen', 'sang garden', false],
  ['not for nothing typed', 'We sang', '  ', false],
])('a note is found %s', (_what, text, typed, found) => {
  expect(isFound(text, typed)).toBe(found);
});

test.each([
  ['with vowels in Arabic', 'مُحَمَّد', 'محمد'],
  ['with a hamza on its alef', 'أحمد', 'احمد'],
  ['with a word drawn out', 'الســـلام', 'السلام'],
  ['with another letter at its end', 'مدرسة على', 'مدرسه علي'],
  ['with points in Hebrew', 'שָׁלוֹם', 'שלום'],
  ['with a heart in colour', '\u2764\ufe0f', '\u2764'],
  ['in Polish', 'Łódź', 'lodz'],
  ['in Vietnamese', 'con đường', 'con duong'],
  ['in Danish', 'smørrebrød', 'smorrebrod'],
  ['in French', 'hors d’œuvre', 'hors d’oeuvre'],
  ['in German capitals', 'GROẞ', 'groß'],
  ['with a Persian yeh, as an Arabic keyboard has it', 'علی', 'علي'],
  ['with a Persian kaf, as an Arabic keyboard has it', 'کتاب', 'كتاب'],
  ['with an Urdu heh', 'ہم', 'هم'],
  ['with a number in Arabic digits', '٢٤ يوم', '24 يوم'],
  ['with a number in Persian digits', '۱۴۰۵', '1405'],
  ['with a number in Hindi digits', '१२ दिन', '12 दिन'],
  ['with a number in Thai digits', '๒๕๖๙', '2569'],
  ['with an apostrophe that is a letter', 'lʼamour', 'l’amour'],
])('a note %s is found as people type it, and the other way round', (_what, text, typed) => {
  expect([isFound(text, typed), isFound(typed, text)]).toEqual([true, true]);
});

test('what was only begun is found, and the newest is first', () => {
  const notes = [noteOf('We sang'), noteOf('', 'We sang ag')];
  expect(
    notesFound(
      notes.map((note) => searchable(note)),
      'sang',
    ),
  ).toEqual(notes.toReversed());
});

test('what was made ready before is used again, unless the note is another by now', () => {
  const note = noteOf('We sang');
  const known = { note, folded: 'AS IT WAS' };
  expect(searchable({ ...note }, known).folded).toBe('AS IT WAS');
  for (const other of [noteOf('We sing'), noteOf('We sang', 'again')])
    expect(searchable(other, known).folded).toContain(other.draft?.toUpperCase() ?? 'SING');
});

test('any piece of a note finds it', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 3 }), { minLength: 1, maxLength: 9 }), fc.nat(), (words, at) => {
      expect(isFound(words.join(' '), words[at % words.length] ?? '')).toBe(true);
    }),
  );
});

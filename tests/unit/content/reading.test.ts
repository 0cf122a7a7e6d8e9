import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pieceName } from '../../../core/strategies/piece-name.ts';
import { type StrategyId, themes } from '../../../core/strategies/strategy.ts';
import { parseStrategies } from '../../../scripts/content/parse-strategies.ts';
import { readStrategies, StrategyFaults } from '../../../scripts/content/read-strategies.ts';

const file = 'content/en/strategies/understanding.yaml';

/** One sound strategy, 22 lines long. */
const sound = `- id: UND-01
  title: Write down one question
  skill: name_it
  level: 1
  minutes: 2
  gate: open
  solo: true
  who: [any]
  where: [alone]
  worry: [any]
  mood: [calm, tired]
  evidence: [E05]
  why: A question on paper is easier to look at.
  today: Write one line.
  words: I wonder about ___.
  if_badly: Put the pen down.
  reflect: What did you write?
  nudges:
    - One line today.
    - One question, one minute.
  discreet: Your note is ready.
  mode: alone
`;

const faultsOf = (text: string) => parseStrategies(file, 'understanding', text).faults;
const x = (count: number) => 'x'.repeat(count);

describe('the strategies that Tend ships', () => {
  const strategies = readStrategies('content/en/strategies');

  test('are all sound', () => {
    expect(strategies.length).toBeGreaterThanOrEqual(24);
  });

  test('have ids of their own', () => {
    expect(new Set(strategies.map(({ id }) => id)).size).toBe(strategies.length);
  });

  test.each(themes)('offer a first step in %s', (theme) => {
    expect(strategies.filter((strategy) => strategy.theme === theme).map(({ level }) => level)).toContain(1);
  });

  test('tell a passer-by nothing in their discreet lines', () => {
    const telling = /trust|love|partner|fear|afraid|relationship|feel|hurt|betray|forgiv|worr|therap|couple|heart/i;
    expect(strategies.map(({ discreet }) => discreet).filter((line) => telling.test(line))).toEqual([]);
  });
});

describe('a file of strategies', () => {
  test('gives its strategies the theme of its name', () => {
    const { items: strategies, faults } = parseStrategies(
      file,
      'understanding',
      sound + sound.replace('UND-01', 'UND-02'),
    );
    expect(faults).toEqual([]);
    expect(strategies.map(({ id, theme }) => [id, theme])).toEqual([
      ['UND-01', 'understanding'],
      ['UND-02', 'understanding'],
    ]);
  });

  test('may fold a long text over several lines', () => {
    const text = sound.replace('why: A question on paper', 'why: >-\n    A question on paper\n   ');
    expect(parseStrategies(file, 'understanding', text)).toEqual(parseStrategies(file, 'understanding', sound));
  });

  test.each([
    ['the id 99', 'UND-01', 'UND-99'],
    ['a title of 48 characters', 'Write down one question', x(48)],
    ['level 5', 'level: 1', 'level: 5'],
    ['5 minutes', 'minutes: 2', 'minutes: 5'],
    ['the first and the last finding', '[E05]', '[E01, E50]'],
    ['a why of 220 characters', 'A question on paper is easier to look at.', x(220)],
    ['a today of 330 characters', 'Write one line.', x(330)],
    ['words of 150 characters', 'I wonder about ___.', x(150)],
    ['an if_badly of 260 characters', 'Put the pen down.', x(260)],
    ['a question of 90 characters', 'What did you write?', `${x(89)}?`],
    ['a nudge of 90 characters', 'One line today.', x(90)],
    ['a discreet line of 45 characters', 'Your note is ready.', x(45)],
  ])('may have %s', (_what, before, after) => {
    expect(sound).toContain(before);
    expect(faultsOf(sound.replace(before, after))).toEqual([]);
  });

  test.each([
    // Texts
    ['2 UND-01 title: is 53 characters, the limit is 48', 'Write down one question', x(53)],
    ['13 UND-01 why: is 221 characters, the limit is 220', 'A question on paper is easier to look at.', x(221)],
    ['14 UND-01 today: is 331 characters, the limit is 330', 'Write one line.', x(331)],
    ['15 UND-01 words: is 151 characters, the limit is 150', 'I wonder about ___.', x(151)],
    ['16 UND-01 if_badly: is 261 characters, the limit is 260', 'Put the pen down.', x(261)],
    ['17 UND-01 reflect: is 91 characters, the limit is 90', 'What did you write?', `${x(90)}?`],
    ['17 UND-01 reflect: does not end in "?"', 'What did you write?', 'You wrote.'],
    ['20 UND-01 nudges 2: is 91 characters, the limit is 90', 'One question, one minute.', x(91)],
    ['20 UND-01 nudges 2: is "One line today." a second time', 'One question, one minute.', 'One line today.'],
    ['19 UND-01 nudges 1: has an emoji; nudges are plain text', 'One line today.', 'One leaf 🌱'],
    ['21 UND-01 discreet: is 46 characters, the limit is 45', 'Your note is ready.', x(46)],
    ['21 UND-01 discreet: says "love", which gives away what it is about', 'note', 'love note'],
    ['21 UND-01 discreet: says "feelings", which gives away what it is about', 'note', 'feelings page'],
    [
      '14 UND-01 today: has a line break, a space at an end or two spaces in a row',
      'Write one line.',
      '>\n    Write one line.',
    ],
    ['14 UND-01 today: has a character that cannot be seen', 'Write one line.', '"Write\\u202e one line."'],
    ['14 UND-01 today: has a link or markup', 'Write one line.', 'Write <b>one</b> line.'],
    ['14 UND-01 today: has a link or markup', 'Write one line.', 'See https://example.org/line.'],
    ['14 UND-01 today: is empty, which is not a text', 'Write one line.', ''],
    ['14 UND-01 today: is empty', 'Write one line.', '""'],
    ['14 UND-01 today: is 5, which is not a text', 'Write one line.', '5'],
    // Numbers, tags and findings
    ['4 UND-01 level: is 6, which is not one of 1, 2, 3, 4, 5', 'level: 1', 'level: 6'],
    ['5 UND-01 minutes: is 6, which is not one of 1, 2, 3, 4, 5', 'minutes: 2', 'minutes: 6'],
    ['5 UND-01 minutes: is 2.5, which is not one of 1, 2, 3, 4, 5', 'minutes: 2', 'minutes: 2.5'],
    ['5 UND-01 minutes: is "2", which is not one of 1, 2, 3, 4, 5', 'minutes: 2', 'minutes: "2"'],
    ['6 UND-01 gate: is "shut", which is not one of open, calm, safe, safe_plus', 'gate: open', 'gate: shut'],
    ['7 UND-01 solo: is "yes", which is neither true nor false', 'solo: true', 'solo: yes'],
    ['9 UND-01 where: is "alone", which is not a list', 'where: [alone]', 'where: alone'],
    ['9 UND-01 where: is an empty list', 'where: [alone]', 'where: []'],
    ['9 UND-01 where 1: is "home", which is not one of alone, text, phone, in_person', '[alone]', '[home]'],
    ['11 UND-01 mood 2: is "calm" a second time', '[calm, tired]', '[calm, calm]'],
    [
      '13 UND-01 mood 2: is "Calm", which is not one of calm, anxious, hurt, angry, sad, numb, tired, busy, stuck, sorry, playful, any',
      '[calm, tired]',
      '\n    - calm\n    - Calm',
    ],
    ['12 UND-01 evidence 1: is "E51", but findings are E01 to E50', 'E05', 'E51'],
    [
      '3 UND-01 skill: is "listen", which is not one of name_it, past_vs_present, ask_directly, tell_the_story, self_kindness, safe_memory, limits, own_patterns',
      'skill: name_it',
      'skill: listen',
    ],
    // Fields and ids
    ['1 UND-01 gate: is missing', '  gate: open\n', ''],
    ['22 UND-01 mode: is "apart", which is not one of alone, towards, together', 'mode: alone', 'mode: apart'],
    ['6 UND-01 mod: is not a field of a strategy', '  gate', '  mod: alone\n  gate'],
    [
      "3 UND-01 theme: stands in the file's name already; leave it out here",
      '  skill',
      '  theme: consistency\n  skill',
    ],
    ['1 COM-01 id: is "COM-01", but the ids of this theme are UND-01, UND-02 and so on', 'UND-01', 'COM-01'],
    ['1 UND-1 id: is "UND-1", but the ids of this theme are UND-01, UND-02 and so on', 'UND-01', 'UND-1'],
    ['1 UND-00 id: is "UND-00", but the ids of this theme are UND-01, UND-02 and so on', 'UND-01', 'UND-00'],
    ['1 (no id) id: is missing', 'id: UND-01\n  title', 'title'],
    ['1 (no id) is not a list of strategies', sound, ''],
    ['1 (no id) is not a list of strategies', sound, '# all gone\nid: UND-01'],
    ['23 (no id) is not a strategy with named fields', sound, `${sound}- UND-02`],
    ['23 UND-01 id: is "UND-01" a second time', sound, sound + sound],
    // YAML
    ['14 UND-01 YAML: Nested mappings are not allowed in compact mappings', 'Write one line.', 'Write this: a line.'],
    ['6 UND-01 YAML: Map keys must be unique', '  gate', '  level: 2\n  gate'],
    [
      '12 UND-01 YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      '[calm, tired]',
      '[calm, tired',
    ],
  ])('tells its editor: %s', (fault, before, after) => {
    expect(sound).toContain(before);
    expect(faultsOf(sound.replace(before, after))).toEqual([`${file}:${fault}`]);
  });

  test('names all its faults, from top to bottom', () => {
    const broken = sound
      .replace('Write down', 'Write, on a sheet of paper or in your head, down')
      .replace('  skill', '  colour: green\n  size: 3\n  skill')
      .replace('[any]', '[any, boss]')
      .replace('write?', 'write');
    expect(faultsOf(sound + broken.replace('UND-01', 'UND-02'))).toEqual([
      `${file}:24 UND-02 title: is 61 characters, the limit is 48`,
      `${file}:25 UND-02 colour: is not a field of a strategy`,
      `${file}:26 UND-02 size: is not a field of a strategy`,
      `${file}:32 UND-02 who 2: is "boss", which is not one of partner, dating, married, ex_coparent, friend, family, any`,
      `${file}:41 UND-02 reflect: does not end in "?"`,
    ]);
  });
});

describe('a folder of strategies', () => {
  function folderWith(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'tend-content-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  const help = sound.replace('UND-01', 'PRO-01').replace('name_it', 'find_help');

  test('is read in the order of the themes', () => {
    const folder = folderWith({ 'professional-help.yaml': help, 'understanding.yaml': sound, 'notes.txt': 'not ours' });
    expect(readStrategies('.', folder).map(({ id }) => id)).toEqual(['UND-01', 'PRO-01']);
  });

  test('names the faults of all its files in one error', () => {
    const folder = folderWith({
      'professional-help.yaml': help.replace('minutes: 2', 'minutes: 9'),
      'understanding.yaml': sound.replace('level: 1', 'level: 9'),
      'communication.yaml': sound.replace('name_it', 'listen'),
      'patience.yaml': sound,
    });
    expect(() => readStrategies('.', folder)).toThrow(StrategyFaults);
    expect(() => readStrategies('.', folder)).toThrow(
      [
        'The strategies have faults (4):',
        './patience.yaml:1 (no id) the file is named after no theme; the names are understanding.yaml, communication.yaml, consistency.yaml, vulnerability.yaml, professional-help.yaml, patience-hope.yaml',
        './understanding.yaml:4 UND-01 level: is 9, which is not one of 1, 2, 3, 4, 5',
        './communication.yaml:1 UND-01 id: is "UND-01", but the ids of this theme are COM-01, COM-02 and so on',
        './professional-help.yaml:5 PRO-01 minutes: is 9, which is not one of 1, 2, 3, 4, 5',
      ].join('\n'),
    );
  });
});

test.each([
  ['UND-01', 'UND-0'],
  ['UND-03', 'UND-1'],
  ['UND-04', 'UND-1'],
  ['COM-56', 'COM-27'],
] satisfies [StrategyId, string][])('%s lies in the piece %s', (id, piece) => {
  expect(pieceName(id)).toBe(piece);
});

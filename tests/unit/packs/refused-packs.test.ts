import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openPack } from '../../../app/packs/change-packs.ts';
import { packFaultWords, packProblemWords } from '../../../components/packs/pack-problem-words.ts';
import { foundFaults, plainFaults } from '../../../core/packs/pack-fault.ts';
import { mostFaults, mostPackBytes, PackProblem, packProblems, parsePack } from '../../../core/packs/parse-pack.ts';
import { fileOf } from '../transfer/any-backup.ts';
import { example, packWith, withFirst, written } from './some-pack.ts';

function problemIn(text: string): PackProblem {
  try {
    parsePack(text);
  } catch (error) {
    if (error instanceof PackProblem) return error;
    throw error;
  }
  return expect.unreachable('it was taken');
}

const wordsOf = (text: string) => problemIn(text).faults.map(packFaultWords);
const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const x = (count: number) => 'x'.repeat(count);

describe('a file that is no pack', () => {
  const problems: Partial<Record<(typeof packProblems)[number], [string, string | Uint8Array<ArrayBuffer>][]>> = {
    empty: [
      ['nothing at all', ''],
      ['only space', ' \n '],
      ['no ideas', packWith((pack) => Object.assign(pack, { ideas: [] }))],
    ],
    compressed: [['packed', new Uint8Array(gzipSync(example))]],
    not_text: [['in another encoding', new Uint8Array(Buffer.from(`\ufeff${example}`, 'utf16le'))]],
    not_json: [
      ['cut short', example.slice(0, -9)],
      ['with a mark of byte order', `\ufeff${example}`],
      ['with a NUL in it', example.replace('{', '{\0')],
    ],
    not_pack: [
      ['a list', '[]'],
      ['a text', '"pack"'],
      ['nothing', 'null'],
      ['a copy that Tend saved', '{"tend":3,"saved":"2026-11-22T17:30:00Z","stores":{}}'],
      ['a version that is no number', packWith((pack) => Object.assign(pack, { tend_pack: '1' }))],
      ['a version of nothing', packWith((pack) => Object.assign(pack, { tend_pack: 0 }))],
    ],
    newer: [['of a later version', packWith((pack) => Object.assign(pack, { tend_pack: 2, pages: [] }))]],
    too_deep: [['nested without end', example.replace('"ideas": [', `"deep": ${deep}, "ideas": [`)]],
    too_many: [
      ['with too many ideas', packWith((pack) => Object.assign(pack, { ideas: Array(101).fill(pack.ideas[0]) }))],
      ['with a hundred thousand numbers', packWith((pack) => Object.assign(pack, { ideas: Array(100_000).fill(1) }))],
    ],
    language: [
      ['in German', packWith((pack) => Object.assign(pack, { language: 'de' }))],
      ['in no language', packWith((pack) => Object.assign(pack, { language: '' }))],
    ],
  };
  const rows = Object.entries(problems).flatMap(([problem, files]) =>
    files.map(([what, content]) => ({ problem, what, content })),
  );

  test.each(rows)('$what is refused as “$problem”', async ({ problem, content }) => {
    const refused = await openPack(fileOf(content)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PackProblem);
    expect((refused as PackProblem).problem).toBe(problem);
  });

  test('is not even read where it is too large', async () => {
    const file = { size: mostPackBytes + 1, arrayBuffer: () => expect.unreachable() };
    await expect(openPack(file)).rejects.toMatchObject({ problem: 'too_large' });
  });

  test('is told of in words of its own, each', () => {
    const words = packProblems.map((problem) => packProblemWords({ problem }));
    expect(new Set(words).size).toBe(packProblems.length);
    for (const one of words) expect(one).toContain('Nothing has changed.');
  });
});

type Kind = (typeof plainFaults)[number] | (typeof foundFaults)[number];
const brave = { level: 5, gate: 'safe', mode: 'towards', where: ['text'], if_badly: 'A helper may know.' };
const idea = 'Idea 1, “Sit by the lamp for two minutes”';

/** What is written, and what is told of it; nothing else is. */
const refused: Record<Kind, [string, string][]> = {
  missing: [
    [withFirst({ why: undefined }), `${idea}, why: It is missing.`],
    [packWith((pack) => delete pack.by), 'The pack, by: It is missing.'],
    [packWith((pack) => delete pack.language), 'The pack, language: It is missing.'],
  ],
  not_idea: [[packWith(({ ideas }) => ideas.splice(1, 1, [] as never)), 'Idea 2: This is no idea with named fields.']],
  unknown_field: [
    [withFirst({ nudges: ['Now.'] }), `${idea}, nudges: Tend does not know this field.`],
    [packWith((pack) => Object.assign(pack, { url: 'x' })), 'The pack, url: Tend does not know this field.'],
  ],
  not_text: [
    [withFirst({ today: 7 }), `${idea}, today: This has to be a text.`],
    [withFirst({ words: null }), `${idea}, words: This has to be a text.`],
    [withFirst({ title: ['Sit'] }), 'Idea 1, title: This has to be a text.'],
  ],
  empty: [
    [withFirst({ words: '' }), `${idea}, words: It is empty.`],
    [withFirst({ why: '  ' }), `${idea}, why: It is empty.`],
  ],
  spaced: [
    [withFirst({ why: 'One.\nTwo.' }), `${idea}, why: It has a line break, a space at an end, or two spaces in a row.`],
  ],
  unseen: ['\0', '\u202e', '\u2066', '\u200b', '\ud800', '\u{e0041}', '\ufdd0', '\x1b'].map((hidden) => [
    withFirst({ why: `One${hidden}two.` }),
    `${idea}, why: It has a character that cannot be seen.`,
  ]),
  markup: [
    '<img src=x onerror=alert(1)>',
    '</p>',
    'Go to https://example.org now.',
    'Go to www.example now.',
    'Go to example.com now.',
    '[here](now)',
    'javascript:alert(1)',
    'mailto:me',
    '&lt;b&gt;',
  ].map((why) => [withFirst({ why }), `${idea}, why: It has a link or markup. Only plain text is taken.`]),
  no_question: [[withFirst({ reflect: 'Say it.' }), `${idea}, reflect: It has to end in a question mark.`]],
  not_id: [
    [withFirst({ id: 'A lamp' }), `${idea}, id: This is no id of the kind that the description of packs asks for.`],
    [
      packWith((pack) => Object.assign(pack, { id: '00000000-0000-0000-0000-000000000000' })),
      'The pack, id: This is no id of the kind that the description of packs asks for.',
    ],
  ],
  not_list: [[withFirst({ worry: 'any' }), `${idea}, worry: This has to be a list.`]],
  empty_list: [[withFirst({ mood: [] }), `${idea}, mood: The list is empty.`]],
  need_asks: [
    [
      withFirst({ ...brave, theme: 'communication', skill: 'state_needs', level: 4, gate: 'calm' }),
      `${idea}, gate: A need, a repair or a request of this size needs the gate “safe” or “safe_plus”.`,
    ],
  ],
  brave_asks: [
    [
      withFirst({ ...brave, gate: 'calm' }),
      `${idea}, gate: At level 5, what reaches another person needs the gate “safe” or “safe_plus”.`,
    ],
  ],
  delicate_open: [
    [
      withFirst({ today: 'Write a line on forgiving.' }),
      `${idea}, gate: Forgiving and couple therapy need another gate than “open”.`,
    ],
  ],
  brave_help: [
    [
      withFirst({ ...brave, if_badly: 'Stop there.' }),
      `${idea}, if_badly: From level 4 on, what reaches another person points to Help or to someone safe here.`,
    ],
  ],
  together_open: [
    [
      withFirst({ mode: 'together', where: ['phone'], words: 'Shall we?' }),
      `${idea}, gate: What two do together needs another gate than “open”.`,
    ],
  ],
  together_asks: [
    [
      withFirst({ mode: 'together', where: ['phone'], gate: 'calm' }),
      `${idea}, words: What two do together needs an invitation with a question in it.`,
    ],
  ],
  alone_elsewhere: [
    [
      withFirst({ where: ['phone'] }),
      `${idea}, where: What is done alone has the one place “alone”, and what is not has another one.`,
    ],
  ],
  together_alone: [
    [
      withFirst({ mode: 'together', where: ['alone', 'phone'], gate: 'calm', words: 'Shall we?' }),
      `${idea}, where: What two do together cannot have the place “alone”.`,
    ],
  ],
  partner_title: [
    [
      withFirst({ title: 'Sit by your partner' }),
      'Idea 1, “Sit by your partner”, title: It says “partner”, and the idea is for others, too.',
    ],
  ],
  too_long: [
    [withFirst({ why: x(221) }), `${idea}, why: It is too long. At most 220 characters fit.`],
    [withFirst({ id: x(25) }), `${idea}, id: It is too long. At most 24 characters fit.`],
    [withFirst({ why: x(900_000) }), `${idea}, why: It is too long. At most 220 characters fit.`],
    [withFirst({ why: 'a-'.repeat(300_000) }), `${idea}, why: It is too long. At most 220 characters fit.`],
    [
      packWith((pack) => Object.assign(pack, { name: x(61) })),
      'The pack, name: It is too long. At most 60 characters fit.',
    ],
  ],
  not_one_of: [
    [withFirst({ minutes: 6 }), `${idea}, minutes: It has to be one of these: 1, 2, 3, 4, 5.`],
    [withFirst({ gate: 'shut' }), `${idea}, gate: It has to be one of these: open, calm, safe, safe_plus.`],
    [
      withFirst({ where: ['alone', 'moon'] }),
      `${idea}, where: It has to be one of these: alone, text, phone, in_person.`,
    ],
    [
      withFirst({ theme: 'love', skill: 'rest' }),
      `${idea}, theme: It has to be one of these: understanding, communication, consistency, vulnerability, professional_help, patience_hope.`,
    ],
  ],
  twice: [[withFirst({ mood: ['tired', 'tired'] }), `${idea}, mood: “tired” is in it twice.`]],
  orders: [[withFirst({ why: 'You must rest.' }), `${idea}, why: Tend never orders: “You must”.`]],
  good_partners: [
    [
      withFirst({ why: 'Good friends do that.' }),
      `${idea}, why: Tend never says what good people do: “Good friends do”.`,
    ],
  ],
  counts_misses: [
    [withFirst({ why: 'Don’t break it.' }), `${idea}, why: Tend never counts what was missed: “Don't break”.`],
    [withFirst({ why: 'You haven’t tried.' }), `${idea}, why: Tend never counts what was missed: “You haven't tried”.`],
  ],
  just_trust: [[withFirst({ why: 'Just trust.' }), `${idea}, why: Tend never says this: “Just trust”.`]],
  benefit_of_doubt: [
    [
      withFirst({ why: 'Give the benefit of the doubt.' }),
      `${idea}, why: Tend never asks for this: “benefit of the doubt”.`,
    ],
  ],
  forgive: [
    [
      withFirst({ why: 'It is time to forgive.' }),
      `${idea}, why: Tend never tells anyone to forgive: “time to forgive”.`,
    ],
  ],
  win_back: [
    [
      withFirst({ why: 'Win them back.' }),
      `${idea}, why: Tend never helps to win or to provoke someone: “Win them back”.`,
    ],
  ],
  diagnosis: [[withFirst({ why: 'It is toxic.' }), `${idea}, why: Tend never puts a label on anyone: “toxic”.`]],
  folk_number: [
    [withFirst({ why: 'It helps 80 % of us.' }), `${idea}, why: Tend leaves out numbers like this: “80 %”.`],
  ],
  sex: [
    [withFirst({ words: 'I saw her.' }), `${idea}, words: Tend takes nobody’s sex for granted: “her”.`],
    [
      packWith((pack) => Object.assign(pack, { note: 'From my husband.' })),
      'The pack, note: Tend takes nobody’s sex for granted: “husband”.',
    ],
  ],
  promised_result: [
    [withFirst({ why: 'It will heal the rift.' }), `${idea}, why: Tend never promises a result: “will heal the”.`],
  ],
  device: [
    [
      withFirst({ why: 'Read their messages.' }),
      `${idea}, why: Tend never asks to look into somebody’s phone: “Read their messages”.`,
    ],
  ],
  same_id: [
    [
      packWith(({ ideas }) => Object.assign(ideas[1] ?? {}, { id: 'lamp' })),
      'Idea 2, “Send a late thank you”, id: Idea 1 has the same id.',
    ],
  ],
  same_text: [
    [
      packWith(({ ideas }) => Object.assign(ideas[2] ?? {}, { why: String(ideas[0]?.why).toUpperCase() })),
      'Idea 3, “Trade the best minute of the day”, why: Idea 1 says the same here.',
    ],
  ],
  alike: [
    [
      packWith(({ ideas }) => Object.assign(ideas[2] ?? {}, { today: `${ideas[0]?.today} Then breathe.` })),
      'Idea 3, “Trade the best minute of the day”, today: Idea 1 says nearly the same.',
    ],
  ],
};

describe('a pack in which something is wrong', () => {
  test('is tried with everything that can be wrong', () => {
    expect(Object.keys(refused).toSorted()).toEqual([...plainFaults, ...foundFaults].toSorted());
  });

  test.each(Object.entries(refused).flatMap(([kind, rows]) => rows.map(([text, words]) => ({ kind, text, words }))))(
    '($kind) is told: $words',
    ({ text, words }) => {
      expect(wordsOf(text)).toEqual([words]);
    },
  );

  test('is told all of it at once, of the pack and of each idea', () => {
    const text = packWith((pack) => {
      Object.assign(pack, { by: '' });
      Object.assign(pack.ideas[0] ?? {}, { minutes: 9, today: 'You must sit.' });
      Object.assign(pack.ideas[2] ?? {}, { theme: 'love', gate: 'open' });
    });
    expect(wordsOf(text).map((line) => line.split(':')[0])).toEqual([
      'The pack, by',
      `${idea}, minutes`,
      `${idea}, today`,
      'Idea 3, “Trade the best minute of the day”, theme',
      'Idea 3, “Trade the best minute of the day”, gate',
    ]);
  });

  test('is told no more than a person can look over', () => {
    const many = packWith((pack) => Object.assign(pack, { ideas: Array.from({ length: 100 }, () => ({})) }));
    const { faults, more } = problemIn(many);
    expect(faults).toHaveLength(mostFaults);
    expect(more).toBeGreaterThan(1000);
  });

  test('is told of without what would turn the words around it', () => {
    expect(wordsOf(withFirst({ title: 'Sit \u202eby\0', [`a${x(500)}`]: 1 })).join('')).not.toMatch(
      /[\u202e\0]|x{100}/,
    );
  });

  test('may have been written by a machine that knows of prototypes, and changes none', () => {
    const dressed = example.replaceAll(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    try {
      parsePack(dressed);
    } catch (error) {
      expect(error).toBeInstanceOf(PackProblem);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('is no other pack than the one that is taken', () => {
    expect(parsePack(JSON.stringify(written()))).toEqual(parsePack(example));
  });
});

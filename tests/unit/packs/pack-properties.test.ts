import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFaultWords } from '../../../components/packs/pack-problem-words.ts';
import type { WholePack } from '../../../core/packs/pack.ts';
import { packChange } from '../../../core/packs/pack-change.ts';
import { mostFaults, PackProblem, parsePack } from '../../../core/packs/parse-pack.ts';
import { packIdeaKind, packKind } from '../../../core/packs/stored-pack.ts';
import { runs } from '../../world/arbitraries.ts';
import { example, examplePack, type Written, written } from './some-pack.ts';

/** Whatever a file says, it is taken whole or refused in words. */
function parsed(text: string): WholePack | null {
  try {
    return parsePack(text);
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    expect(error.faults.length > 0).toBe(error.problem === 'faults');
    expect(error.faults.length).toBeLessThanOrEqual(mostFaults);
    for (const fault of error.faults) expect(packFaultWords(fault)).toMatch(/: \S/);
    return null;
  }
}

function expectWhole(whole: WholePack, ideas: number): void {
  expect(whole.ideas).toHaveLength(ideas);
  expect(packKind.read(whole.pack, whole.pack.id)).toEqual({ state: 'sound', record: whole.pack });
  for (const idea of whole.ideas) expect(packIdeaKind.read(idea, idea.id)).toEqual({ state: 'sound', record: idea });
}

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    ...[null, '', 7, -1, true, [], {}, [[]], '\u202e', '\ud800', '\0', 'x'.repeat(5000), '<b>', 'You must.'],
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ),
);

test('with anything in any of its fields, a pack is taken whole or refused', () => {
  const { ideas, ...own } = written();
  const places = [...Object.keys(own), 'ideas', 'toString', '__proto__', 'more'].map((name) => ({ at: -1, name }));
  const inIdeas = ideas.flatMap((idea, at) => [...Object.keys(idea), 'valueOf'].map((name) => ({ at, name })));
  fc.assert(
    fc.property(fc.constantFrom(...places, ...inIdeas), hostile, ({ at, name }, value) => {
      const pack = written();
      Object.defineProperty(pack.ideas[at] ?? pack, name, { value, enumerable: true, configurable: true });
      const whole = parsed(JSON.stringify(pack));
      if (whole) expectWhole(whole, pack.ideas.length);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }),
    runs(500),
  );
});

test('whatever text a file holds, and cut short anywhere, it is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.nat({ max: example.trimEnd().length - 1 }).map((length) => example.slice(0, length)),
      ),
      (text) => {
        expect(parsed(text)).toBeNull();
      },
    ),
    runs(300),
  );
});

const editions = fc.record({
  name: fc.constantFrom('Quiet evenings', 'Quieter evenings'),
  ideas: fc.array(fc.record({ at: fc.nat({ max: 2 }), minutes: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function edition({ name, ideas }: typeof editions extends fc.Arbitrary<infer T> ? T : never): WholePack {
  const pack: Written = written();
  const chosen = new Map(ideas.map(({ at, minutes }) => [at, { ...pack.ideas[at], minutes }]));
  return parsePack(JSON.stringify({ ...pack, name, ideas: [...chosen.values()] }));
}

test('an edition brought in after another tells just what is new, changed and gone', () => {
  fc.assert(
    fc.property(editions, editions, (first, second) => {
      const [here, file] = [edition(first), edition(second)];
      const { added, changed, gone, isNothing } = packChange(file, [here]);
      const before = new Map(here.ideas.map((idea) => [idea.id, JSON.stringify(idea)]));
      const after = new Map(file.ideas.map((idea) => [idea.id, JSON.stringify(idea)]));
      expect(added).toEqual([...after.keys()].filter((id) => !before.has(id)));
      expect(gone).toEqual([...before.keys()].filter((id) => !after.has(id)));
      const both = [...after.keys()].filter((id) => before.has(id));
      expect(changed).toEqual(both.filter((id) => before.get(id) !== after.get(id)));
      expect(isNothing).toBe([added, changed, gone].flat().length === 0 && first.name === second.name);
      expect(packChange(file, [file]).isNothing).toBe(true);
    }),
    runs(200),
  );
});

test('two packs with the same names of ideas share no id', () => {
  const one = examplePack();
  const other = parsePack(example.replace('5b0e7a52', '5b0e7a53'));
  const ids = [...one.ideas, ...other.ideas].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

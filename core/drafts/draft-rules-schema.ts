import * as v from 'valibot';
import type { FindingId } from '../strategies/evidence.ts';
import { type DraftRules, draftKinds, goodKinds } from './draft-rules.ts';
import { patternMaker } from './patterns/pattern.ts';
import type { Part } from './patterns/pattern-parts.ts';

const text = (limit: number) =>
  v.pipe(
    v.string('is not a text'),
    v.regex(/^\S+( \S+)*$/, 'is empty or has spaces that do not belong there'),
    v.maxLength(limit, ({ received }) => `is ${received} characters, the limit is ${limit}`),
  );

const patterns = v.pipe(v.array(text(4000), 'is not a list'), v.minLength(1, 'is an empty list'));
const groups = v.array(v.strictObject({ patterns, exceptions: v.optional(patterns) }), 'is not a list');

/** Each kind once, and all of them. */
const everyKind = <Rule extends { kind: string }>(kinds: readonly string[]) =>
  v.check<Rule[], string>(
    (rules) => rules.length === kinds.length && kinds.every((kind) => rules.some((rule) => rule.kind === kind)),
    `does not have each of these once: ${kinds.join(', ')}`,
  );

const words = v.pipe(
  v.record(v.string(), text(20_000)),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const make = patternMaker(dataset.value);
    for (const name of Object.keys(dataset.value)) {
      const fault = faultOf(() => make(`{${name}}`));
      if (fault) addIssue({ message: `{${name}}: ${fault}` });
    }
  }),
);

/** The rules of one language as an editor may write them: every kind, no class that is not there, no pattern of nothing. */
export const draftRulesSchema: v.GenericSchema<unknown, DraftRules> = v.pipe(
  v.strictObject({
    words,
    alike: v.array(text(20), 'is not a list'),
    spellings: v.record(v.string(), text(40)),
    respellings: v.array(
      v.strictObject({ word: text(20), as: text(40), before: v.optional(text(40)), notAfter: v.optional(text(40)) }),
    ),
    findings: v.pipe(
      v.array(
        v.strictObject({
          kind: v.picklist(draftKinds, 'is no kind of finding'),
          why: text(220),
          instead: v.pipe(
            text(160),
            v.check((line) => /\?|“|"/.test(line), 'neither asks nor gives an example'),
          ),
          evidence: v.pipe(
            v.array(
              v.custom<FindingId>((id) => typeof id === 'string' && /^E\d\d$/.test(id), 'is not E01, E02 and so on'),
            ),
            v.minLength(1, 'is an empty list'),
          ),
          groups,
        }),
      ),
      everyKind(draftKinds),
    ),
    good: v.pipe(
      v.array(v.strictObject({ kind: v.picklist(goodKinds, 'is no kind of good'), praise: text(120), groups })),
      everyKind(goodKinds),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const make = patternMaker(dataset.value.words);
    for (const { kind, groups: written } of [...dataset.value.findings, ...dataset.value.good]) {
      for (const pattern of written.flatMap(({ patterns, exceptions = [] }) => [...patterns, ...exceptions])) {
        const fault = faultOf(() => make(pattern));
        if (fault) addIssue({ message: `${kind} ${JSON.stringify(pattern)}: ${fault}` });
      }
      for (const pattern of written.flatMap(({ patterns }) => patterns)) {
        if (beginsAnyhow(pattern, make))
          addIssue({ message: `${kind} ${JSON.stringify(pattern)}: begins with any word` });
      }
    }
    const { respellings, alike, words } = dataset.value;
    const named = respellings.flatMap(({ before, notAfter }) => [before, notAfter]);
    for (const name of [...named, ...alike]) {
      if (name && words[name] === undefined) addIssue({ message: `there is no class {${name}}` });
    }
  }),
);

/** Such a pattern would be tried at every word; at every clause is seldom enough. */
function beginsAnyhow(pattern: string, make: (pattern: string) => Part): boolean {
  return !pattern.startsWith('< ') && faultOf(() => make(pattern)) === null && make(pattern).first === null;
}

function faultOf(make: () => unknown): string | null {
  try {
    make();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

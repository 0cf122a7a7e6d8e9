import type { DraftKind, DraftRule, DraftRules, GoodKind } from './draft-rules.ts';
import { knownWords } from './known-words.ts';
import { type ReadyPatterns, readyPatterns } from './patterns/find-patterns.ts';
import { patternMaker } from './patterns/pattern.ts';
import { type KindWeights, type ReadyWeights, readyWeights } from './weights/draft-weights.ts';
import { type ClassesOfWord, classesOfWord } from './weights/word-groups.ts';

/** Rules whose patterns are made ready, for any number of drafts, and the weights of words. */
export interface ReadyDraftRules {
  rules: DraftRules;
  weights: ReadyWeights;
  classes: ClassesOfWord;
  known: ReadonlySet<string>;
  findings: ReadyPatterns<DraftKind>;
  danger: ReadyPatterns<DraftKind>;
  good: ReadyPatterns<GoodKind>;
  joy: ReadyPatterns<'joy'>;
  pressing: ReadyPatterns<'pressing'>;
}

/** @throws Error that names the pattern that cannot be read */
export function readyDraftRules(rules: DraftRules, weights: readonly KindWeights[]): ReadyDraftRules {
  const make = patternMaker(rules.words);
  const ready = <Kind extends string>(list: readonly { kind: Kind; groups: DraftRule['groups'] }[]) =>
    readyPatterns(
      list.flatMap(({ kind, groups }) => groups.map((group) => ({ kind, ...group }))),
      make,
    );
  return {
    rules,
    weights: readyWeights(weights),
    classes: classesOfWord(rules),
    known: knownWords(rules),
    findings: ready(rules.findings.filter(({ kind }) => kind !== 'danger')),
    danger: ready(rules.findings.filter(({ kind }) => kind === 'danger')),
    good: ready(rules.good),
    joy: ready([{ kind: 'joy', groups: [{ patterns: ['{joy}'] }] }]),
    pressing: ready([{ kind: 'pressing', groups: [{ patterns: ['{pressing}'] }] }]),
  };
}

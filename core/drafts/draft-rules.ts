import type { FindingId } from '../strategies/evidence.ts';

export const draftKinds = [
  'absolute',
  'character',
  'contempt',
  'mind_reading',
  'ultimatum',
  'checking',
  'undone_apology',
  'overpromise',
  'dismissing',
  'quick_advice',
  'shouting',
  'pile',
  'shut_door',
  'guilt',
  'danger',
] as const;
export type DraftKind = (typeof draftKinds)[number];

export const goodKinds = [
  'own_feeling',
  'one_event',
  'clear_request',
  'thanks',
  'own_part',
  'question',
  'validates',
  'gives_time',
] as const;
export type GoodKind = (typeof goodKinds)[number];

/** Patterns that tell a kind, and those that take it back where they touch what was found. `pattern.ts` has the grammar. */
export interface DraftPatterns {
  patterns: readonly string[];
  exceptions?: readonly string[] | undefined;
}

export interface DraftRule {
  kind: DraftKind;
  why: string;
  instead: string;
  evidence: readonly FindingId[];
  groups: readonly DraftPatterns[];
}

export interface PraiseRule {
  kind: GoodKind;
  praise: string;
  groups: readonly DraftPatterns[];
}

/** A word that is written as another, everywhere or only before or not after some words. */
export interface Respelling {
  word: string;
  as: string;
  before?: string | undefined;
  notAfter?: string | undefined;
}

/** How a language says all this: its word classes, its spellings, its rules. */
export interface DraftRules {
  /** Words and patterns by the name of their class, parted by commas. */
  words: Readonly<Record<string, string>>;
  /** Names of the classes whose words are also weighed as if they were one. */
  alike: readonly string[];
  spellings: Readonly<Record<string, string>>;
  respellings: readonly Respelling[];
  findings: readonly DraftRule[];
  good: readonly PraiseRule[];
}

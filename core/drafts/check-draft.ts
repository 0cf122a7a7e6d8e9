import { type DraftLine, draftLine } from './draft-line.ts';
import { type DraftKind, type DraftRule, type DraftRules, draftKinds, type GoodKind } from './draft-rules.ts';
import { draftWords } from './draft-words.ts';
import { fittingPraise } from './fitting-praise.ts';
import { isUnderstood } from './known-words.ts';
import { type Found, findIn } from './patterns/find-patterns.ts';
import type { ReadyDraftRules } from './ready-draft-rules.ts';
import { shoutsIn } from './shouting.ts';
import { wallIn } from './wall-of-text.ts';
import { withLikely } from './weights/likely-findings.ts';
import { weighSentences } from './weights/weigh-sentences.ts';

/** What was seen in a draft: the piece of the text, exactly as it is written, and what its rule says of it. */
export interface DraftFinding {
  kind: DraftKind;
  start: number;
  end: number;
  quote: string;
  rule: DraftRule;
}

export interface CheckedDraft {
  /** In the order of the text. Where there is danger, that alone. */
  findings: DraftFinding[];
  good: GoodKind[];
  /** Whether enough of its words are known, so that finding nothing says something. */
  understood: boolean;
}

/**
 * Looks at a message before it is sent, by patterns of words and by how much the words of each sentence weigh. It knows
 * nothing of the two people: what it finds is a reason to look again, never a verdict.
 */
export function checkDraft(text: string, ready: ReadyDraftRules): CheckedDraft {
  const words = draftWords(text, ready.rules);
  const line = draftLine(words);
  const asFindings = (found: readonly Found<DraftKind>[]) => findingsIn(text, line, found, ready.rules);

  const sentences = weighSentences(line, ready.weights, ready.classes);
  const dangers = findIn(words.some(({ quoted }) => quoted) ? draftLine(words, true) : line, ready.danger);
  const [danger] = asFindings(withLikely(dangers, sentences, line, ['danger']));
  const understood = isUnderstood(words, ready.known);
  if (danger) return { findings: [danger], good: [], understood };

  const shouts = shoutsIn(text, line, ready).map((span) => ({ kind: 'shouting' as const, ...span }));
  const walls = wallIn(line).map((span) => ({ kind: 'pile' as const, ...span }));
  const found = [...withLikely(findIn(line, ready.findings), sentences, line, kindsBesideDanger), ...shouts];
  const good = fittingPraise(findIn(line, ready.good), found, sentences);
  return {
    findings: asFindings([...found, ...walls]),
    understood,
    good: ready.rules.good.map(({ kind }) => kind).filter((kind) => good.has(kind)),
  };
}

const kindsBesideDanger = draftKinds.filter((kind) => kind !== 'danger');

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What was found, as pieces of the text in its order; pieces of one kind that touch, or only a mark apart, are one. */
function findingsIn(
  text: string,
  { words }: DraftLine,
  found: readonly Found<DraftKind>[],
  rules: DraftRules,
): DraftFinding[] {
  const graphemes = graphemeSegmenter.segment(text);
  const findings: DraftFinding[] = [];
  for (const [kind, same] of Map.groupBy(found, ({ kind }) => kind)) {
    const rule = rules.findings.find((one) => one.kind === kind);
    if (!rule) continue;
    const merged: { first: number; last: number }[] = [];
    for (const { first, last } of same.toSorted((a, b) => a.first - b.first)) {
      const before = merged.at(-1);
      if (before && isNext(words, before.last, first)) before.last = Math.max(before.last, last);
      else merged.push({ first, last });
    }
    for (const { first, last } of merged) {
      const { start, end } = wholeGraphemes(graphemes, words[first]?.start ?? 0, words[last]?.end ?? 0);
      findings.push({ kind, start, end, quote: text.slice(start, end), rule });
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isNext(words: DraftLine['words'], last: number, next: number): boolean {
  return words.slice(last + 1, next).every(({ plain }) => /^[.,!?;:]$/.test(plain));
}

function wholeGraphemes(graphemes: Intl.Segments, start: number, end: number): { start: number; end: number } {
  const last = graphemes.containing(end - 1);
  return {
    start: graphemes.containing(start)?.index ?? start,
    end: last ? last.index + last.segment.length : end,
  };
}

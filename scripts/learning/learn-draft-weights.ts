/**
 * `npm run weights`: learns how much each group of words speaks for each kind, from the marked messages in
 * `content/en/draft-examples`, and writes it to `content/en/draft-weights.txt`. `--without one,two` leaves files out, so that
 * one can be measured on messages that nothing was learnt from.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { draftLine } from '../../core/drafts/draft-line.ts';
import { type DraftKind, draftKinds } from '../../core/drafts/draft-rules.ts';
import { draftWords } from '../../core/drafts/draft-words.ts';
import { groupedSentences } from '../../core/drafts/weights/grouped-sentences.ts';
import { classesOfWord } from '../../core/drafts/weights/word-groups.ts';
import { type WrittenWeights, writeDraftWeights } from '../content/draft-weights-file.ts';
import { markedMessages } from '../content/marked-messages.ts';
import { readDraftRules } from '../content/read-draft-rules.ts';
import { learn } from './logistic-regression.ts';

const folder = 'content/en/draft-examples';
/** A group that is seen less often is chance. */
const leastSeen = 3;
/** What a group that is worth storing weighs at least. */
const leastWeight = 1.45;
/** Loud letters and marks are no matter of words: `shouting.ts`. */
const learntKinds = draftKinds.filter((kind) => kind !== 'shouting');

const { without = '' } = parseArgs({ options: { without: { type: 'string' } } }).values;
const rules = readDraftRules('content/en/drafts.yaml');
const classes = classesOfWord(rules);
const files = readdirSync(folder).filter((file) => !without.split(',').includes(file.replace('.txt', '')));
const sentences = files.flatMap((file) => markedMessages(`${folder}/${file}`).flatMap(sentencesOf));

const seenOften = new Map<string, number>();
for (const { groups } of sentences) for (const one of groups) seenOften.set(one, (seenOften.get(one) ?? 0) + 1);
const groups = [...seenOften].filter(([, times]) => times >= leastSeen).map(([group]) => group);
const numbers = new Map(groups.map((group, number) => [group, number]));
const seen = sentences.map((sentence) =>
  Int32Array.from([...sentence.groups].flatMap((one) => numbers.get(one) ?? [])),
);
const sizes = sentences.map((sentence) => sentence.groups.size);
writeDraftWeights(learntKinds.map(weightsOf));

function sentencesOf({ text, findings }: ReturnType<typeof markedMessages>[number]) {
  const words = draftWords(text, rules);
  return groupedSentences(draftLine(words), classes).map(({ first, last, groups }) => {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    const kinds = findings.filter((one) => one.start < end && start < one.end).map(({ kind }) => kind);
    return { groups, kinds: new Set(kinds) };
  });
}

function weightsOf(kind: DraftKind): WrittenWeights {
  const examples = sentences.map(({ kinds }, at) => ({ seen: seen[at] as Int32Array, is: kinds.has(kind) }));
  const { bias, weights } = learn(examples, sizes, groups.length);
  const heaviest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const size = heaviest / 127;
  const kept = groups
    .map((group, number) => [group, weights[number] ?? 0] as const)
    .filter(([, weight]) => Math.abs(weight) >= leastWeight);
  return {
    kind,
    bias: Number(bias.toFixed(3)),
    size: Number(size.toFixed(5)),
    weights: new Map(kept.map(([group, weight]) => [group, Math.round(weight / size)])),
  };
}

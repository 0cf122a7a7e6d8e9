import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft } from '../../../core/drafts/check-draft.ts';
import { type DraftKind, draftKinds, type GoodKind, goodKinds } from '../../../core/drafts/draft-rules.ts';
import { readyDraftRules } from '../../../core/drafts/ready-draft-rules.ts';
import { readDraftWeights } from '../../../scripts/content/draft-weights-file.ts';
import { markedMessages } from '../../../scripts/content/marked-messages.ts';
import { readDraftRules } from '../../../scripts/content/read-draft-rules.ts';

export const rules = readyDraftRules(readDraftRules('content/en/drafts.yaml'), readDraftWeights());

/** A message with what is to be seen in it. */
export interface Labelled {
  id: string;
  text: string;
  findings: { kind: DraftKind; quote: string }[];
  good: GoodKind[];
}

export const devMessages: Labelled[] = linesOf('dev.jsonl').map((line) => JSON.parse(line));

/** Messages by others, who had not seen the rules. They were unseen once; what was learnt from them is in the rules now. */
export const othersMessages: Labelled[] = linesOf('written-by-others.jsonl').map((line) => JSON.parse(line));

/** Messages by others still, of which nothing was learnt and which no rule was written for. They are only ever counted. */
export const unseenMessages: Labelled[] = linesOf('unseen.jsonl').map((line) => JSON.parse(line));

/**
 * Messages of our own, what is to be seen in them marked as `[kind: piece]`. Rules are written with one half at hand; the
 * other, drawn by chance before any of it, is only ever counted.
 */
export const ownMessages = {
  read: marked('read-while-writing.txt'),
  keptAside: marked('kept-aside.txt'),
};

function marked(file: string): Labelled[] {
  const messages = markedMessages(join(import.meta.dirname, file));
  return messages.map(({ text, findings }, index) => ({ id: `${file}:${index + 1}`, text, findings, good: [] }));
}

/** How often a kind was found rightly, found wrongly and missed. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface Measured {
  kinds: Record<DraftKind, Count>;
  good: Record<GoodKind, Count>;
  all: Count;
  clean: number;
  alarms: { id: string; text: string }[];
}

/** A finding is right where one of its kind is wanted and the two quotes share a piece of the text. */
export function measure(messages: readonly Labelled[]): Measured {
  const none = (): Count => ({ right: 0, wrong: 0, missed: 0 });
  const countsOf = <Kind extends string>(kinds: readonly Kind[]) =>
    Object.fromEntries(kinds.map((kind) => [kind, none()])) as Record<Kind, Count>;
  const measured: Measured = {
    kinds: countsOf(draftKinds),
    good: countsOf(goodKinds),
    all: none(),
    clean: 0,
    alarms: [],
  };
  const add = (kind: DraftKind, of: keyof Count) => {
    measured.kinds[kind][of]++;
    measured.all[of]++;
  };
  for (const message of messages) {
    const { findings, good } = checkDraft(message.text, rules);
    const wanted = message.findings.map(({ kind, quote }) => {
      const start = message.text.indexOf(quote);
      return { kind, start, end: start + quote.length };
    });
    const meets = (a: (typeof wanted)[number], b: (typeof wanted)[number]) =>
      a.kind === b.kind && a.start < b.end && b.start < a.end;
    for (const one of findings) add(one.kind, wanted.some((other) => meets(one, other)) ? 'right' : 'wrong');
    for (const one of wanted) if (!findings.some((other) => meets(one, other))) add(one.kind, 'missed');
    if (wanted.length === 0) {
      measured.clean++;
      if (findings.length > 0) measured.alarms.push(message);
    }
    for (const kind of goodKinds) {
      const [is, should] = [good.includes(kind), message.good.includes(kind)];
      if (is || should) measured.good[kind][is && should ? 'right' : is ? 'wrong' : 'missed']++;
    }
  }
  return measured;
}

export const precision = ({ right, wrong }: Count): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Count): number => (right + missed === 0 ? 1 : right / (right + missed));

/** The lines of a table by kind, to be printed. */
export function tableOf({ kinds, good, all, clean, alarms }: Measured): string[] {
  const row = (name: string, count: Count) =>
    `${name.padEnd(16)}${[count.right, count.wrong, count.missed].map((one) => String(one).padStart(6)).join('')}` +
    `${precision(count).toFixed(3).padStart(11)}${recall(count).toFixed(3).padStart(8)}`;
  return [
    'kind             right wrong missed precision  recall',
    ...Object.entries(kinds).map(([name, count]) => row(name, count)),
    row('all', all),
    `false alarms: ${alarms.length} of ${clean} clean messages`,
    ...Object.entries(good).map(([name, count]) => row(`+ ${name}`, count)),
  ];
}

/** Messages of our own for a kind: those in which it is to be found, and near misses in which it is not. */
export function paraphrases(kind: DraftKind): { found: string[]; left: string[] } {
  const lines = linesOf(`paraphrases/${kind}.txt`);
  const those = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return { found: those('+ '), left: those('- ') };
}

export const kindsIn = (text: string): DraftKind[] => checkDraft(text, rules).findings.map(({ kind }) => kind);

/** Everyday messages in which nothing is to be found, and those of which each is to be found a danger. */
export const nothingToSee = linesOf('nothing-to-see.txt');
export const dangers = linesOf('dangers.txt');

function linesOf(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');
}

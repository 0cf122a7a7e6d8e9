import { readFileSync, writeFileSync } from 'node:fs';
import { type DraftKind, draftKinds } from '../../core/drafts/draft-rules.ts';
import { groupNumber, type KindWeights } from '../../core/drafts/weights/draft-weights.ts';

/** What was learnt of a kind, by the words of each group. */
export interface WrittenWeights {
  kind: DraftKind;
  bias: number;
  size: number;
  weights: ReadonlyMap<string, number>;
}

/** From the project's folder. */
export const draftWeightsFile = 'content/en/draft-weights.txt';

/** A line for each kind, and then one for each group of words, with the kinds that it speaks for or against. */
export function writeDraftWeights(all: readonly WrittenWeights[]): void {
  const byGroup = new Map<string, string>();
  for (const { kind, weights } of all) {
    for (const [group, weight] of weights) byGroup.set(group, `${byGroup.get(group) ?? ''}\t${kind} ${weight}`);
  }
  const kinds = all.map(({ kind, bias, size }) => `${kind}\t${bias}\t${size}`);
  const groups = [...byGroup].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, weights]) => group + weights);
  writeFileSync(draftWeightsFile, `${[...kinds, '', ...groups].join('\n')}\n`);
}

/** @throws Error where a line names no kind */
export function readDraftWeights(root = process.cwd()): KindWeights[] {
  const [kinds = '', groups = ''] = readFileSync(`${root}/${draftWeightsFile}`, 'utf8').split('\n\n');
  const weightsOf = new Map<string, Map<number, number>>();
  for (const line of groups.trim().split('\n')) {
    const [group = '', ...weights] = line.split('\t');
    for (const [kind = '', weight] of weights.map((one) => one.split(' '))) {
      const those = weightsOf.get(kind) ?? new Map<number, number>();
      weightsOf.set(kind, those.set(groupNumber(group), Number(weight)));
    }
  }
  return kinds.split('\n').map((line) => {
    const [name = '', bias, size] = line.split('\t');
    const kind = draftKinds.find((one) => one === name);
    if (!kind) throw new Error(`${draftWeightsFile}: there is no kind "${name}"`);
    return { kind, bias: Number(bias), size: Number(size), weights: weightsOf.get(name) ?? new Map() };
  });
}

import { fnv1aOfUnits } from '../../text/fnv1a.ts';
import type { DraftKind } from '../draft-rules.ts';

/** How much each group of words speaks for a kind, or against it, as was learnt from marked messages: `learn-weights.ts`. */
export interface KindWeights {
  kind: DraftKind;
  /** What speaks for the kind before anything is read. */
  bias: number;
  /** By the number of the group: `groupNumber`. Whole numbers from -127 to 127, of this size each. */
  weights: ReadonlyMap<number, number>;
  size: number;
}

/** The weights of all kinds by group, since most groups are known to none. */
export interface ReadyWeights {
  kinds: readonly Pick<KindWeights, 'kind' | 'bias'>[];
  ofGroup: ReadonlyMap<number, readonly { at: number; weight: number }[]>;
}

export function readyWeights(kinds: readonly KindWeights[]): ReadyWeights {
  const ofGroup = new Map<number, { at: number; weight: number }[]>();
  for (const [at, { weights, size }] of kinds.entries()) {
    for (const [group, weight] of weights) {
      const known = ofGroup.get(group);
      if (known) known.push({ at, weight: weight * size });
      else ofGroup.set(group, [{ at, weight: weight * size }]);
    }
  }
  return { kinds, ofGroup };
}

const numbers = 2 ** 24;

/** A number for a group of words. Two groups rarely share one: it stands for the group where thousands have to be stored. */
export function groupNumber(group: string): number {
  const hash = fnv1aOfUnits(group);
  // Folded to 24 bits, as the authors of FNV-1a advise.
  return ((hash >>> 24) ^ hash) & (numbers - 1);
}

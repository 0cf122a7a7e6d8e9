import type { DraftKind, DraftRules } from '../draft-rules.ts';
import type { KindWeights } from './draft-weights.ts';

/** Weights as they are in the package: each as its distance from the group before it, in groups of seven bits, and a byte. */
export interface PackedWeights {
  kind: DraftKind;
  bias: number;
  size: number;
  /** Base64, as both a file of words and a script can hold it. */
  packed: string;
}

/** All that drafts are checked by, as it is in the package. */
export interface PackedDraftRules {
  rules: DraftRules;
  weights: readonly PackedWeights[];
}

export function packWeights({ kind, bias, size, weights }: KindWeights): PackedWeights {
  const bytes: number[] = [];
  let before = 0;
  for (const [group, weight] of [...weights].sort(([a], [b]) => a - b)) {
    let distance = group - before;
    for (; distance > 0x7f; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance, weight & 0xff);
    before = group;
  }
  return { kind, bias, size, packed: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')) };
}

export function unpackWeights({ kind, bias, size, packed }: PackedWeights): KindWeights {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const weights = new Map<number, number>();
  let group = 0;
  for (let place = 0; place < bytes.length; ) {
    let distance = 0;
    let byte = 0;
    for (let shift = 0; shift === 0 || byte > 0x7f; shift += 7) {
      byte = bytes[place++] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    group += distance;
    weights.set(group, ((bytes[place++] ?? 0) << 24) >> 24);
  }
  return { kind, bias, size, weights };
}

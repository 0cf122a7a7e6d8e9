import { fnv1a } from '../text/fnv1a.ts';

/**
 * A number from 0 up to but not including 1 that depends on the words alone: the same words give the same number
 * whoever asks, so that a moment "varies" without anyone having to remember it.
 *
 * FNV-1a over the text, then the finishing steps of MurmurHash3 so that neighbouring dates lie far apart. Both are in
 * the public domain. This is for variety, not for secrets.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = fnv1a(words.join('|'));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

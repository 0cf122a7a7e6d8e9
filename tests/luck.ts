import { chance } from '../core/cadence/chance.ts';

const seed = Number(process.env.TEND_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** For a configuration: chooses and tells one seed for all processes, so that a second try draws the same again. */
export function shareSeed(): void {
  if (process.env.TEND_SEED) return;
  process.env.TEND_SEED = String(seed);
  tellSeed();
}

/** Prints where all luck comes from: `TEND_SEED`, or something else each time. It brings back what went wrong. */
export function tellSeed(): void {
  console.log(`TEND_SEED=${seed}`);
}

/** A number from 0 up to but not including 1, the same for the same seed and words. */
export function luck(...words: readonly (string | number)[]): number {
  return chance(seed, ...words);
}

/** A whole number from `least` to `most`, both included. */
export function luckyNumber(least: number, most: number, ...words: readonly (string | number)[]): number {
  return least + Math.floor(luck(...words) * (most - least + 1));
}

/** One of the list, which has at least one. */
export function luckyOne<T>(list: readonly T[], ...words: readonly (string | number)[]): T {
  return list[luckyNumber(0, list.length - 1, ...words)] as T;
}

/** So many of the list, in its order; all of it where `TEND_WHOLE` is set, as `npm run torture` does. */
export function someOf<T>(list: readonly T[], count: number, ...words: readonly (string | number)[]): readonly T[] {
  if (process.env.TEND_WHOLE) return list;
  const drawn = list.map((_, index) => index).sort((a, b) => luck(...words, a) - luck(...words, b));
  const taken = drawn.slice(0, count);
  return list.filter((_, index) => taken.includes(index));
}

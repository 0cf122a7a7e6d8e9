/** Places between the words of a line, in their order and each once. Most of the time there is none, or one. */
export type Places = readonly number[];

export const nowhere: Places = [];

/** The places behind those that fit. */
export function behindEach(from: Places, fits: (at: number) => boolean): Places {
  let to: number[] | null = null;
  for (const at of from) {
    if (!fits(at)) continue;
    to ??= [];
    to.push(at + 1);
  }
  return to ?? nowhere;
}

/** The places of both. */
export function both(one: Places, other: Places): Places {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const all: number[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const left = one[i] ?? Infinity;
    const right = other[j] ?? Infinity;
    all.push(left < right ? left : right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return all;
}

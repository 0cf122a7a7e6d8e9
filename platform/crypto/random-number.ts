/** A whole number from 0 up to but not including `end`, of at most 32 bits. */
export function randomBelow(end: number): number {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((bits / 2 ** 32) * end);
}

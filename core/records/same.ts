/** Whether two values say the same, whatever they are made of: plain data, and the times of day in it. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** Of those that there are; `null` where there is none. */
export function earliest(moments: readonly (Temporal.Instant | null)[]): Temporal.Instant | null {
  return inOrder(moments)[0] ?? null;
}

/** Of those that there are; `null` where there is none. */
export function latest(moments: readonly (Temporal.Instant | null)[]): Temporal.Instant | null {
  return inOrder(moments).at(-1) ?? null;
}

function inOrder(moments: readonly (Temporal.Instant | null)[]): Temporal.Instant[] {
  return moments.filter((moment) => moment !== null).sort(Temporal.Instant.compare);
}

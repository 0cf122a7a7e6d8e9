const fewestDays = 7;
const quietDays = 30;

/**
 * Whether a page may suggest to save a copy: there is something to lose, and for a month neither was one saved nor did the
 * person say "not now". `began`: since when Tend is used.
 */
export function suggestsCopy(
  { began, answered, days }: { began: Temporal.Instant | null; answered: Temporal.Instant | null; days: number },
  now: Temporal.Instant,
): boolean {
  const last = answered ?? began;
  if (last === null || days < fewestDays) return false;
  const quietUntil = last.add({ hours: 24 * quietDays });
  return Temporal.Instant.compare(now, quietUntil) >= 0;
}

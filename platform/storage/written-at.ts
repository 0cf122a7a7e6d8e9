/**
 * The moment at which a record is written, for its envelope. Everything that Tend decides by is told the moment; this says
 * when the disk was asked, which only who asks can know.
 */
export function writtenAt(): Temporal.Instant {
  return Temporal.Now.instant();
}

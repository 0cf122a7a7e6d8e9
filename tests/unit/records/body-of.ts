/** What a stored record holds, without its envelope; one from before there were envelopes is that itself. */
export function bodyOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'body' in stored ? stored.body : stored;
}

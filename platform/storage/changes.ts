/** Tells Tend's other pages that something has changed, and nothing of what. No page hears itself. */
export const changes = globalThis.BroadcastChannel ? new BroadcastChannel('tend:changed') : null;

/** What is stored within so short a time is heard as one: a nudge that is shown is three writes. */
const gatherMs = 50;

/** Until what it gives back is called. Without a channel, at least whenever the person comes back to this window. */
export function hearChanges(hear: () => void): () => void {
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      hear();
    }, gatherMs);
  };
  const source = changes ?? window;
  const kind = changes ? 'message' : 'focus';
  source.addEventListener(kind, soon);
  return () => {
    clearTimeout(timer);
    source.removeEventListener(kind, soon);
  };
}

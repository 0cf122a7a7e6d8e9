import { browser } from './browser.ts';

const key = 'handed-text';
const lock = 'tend:handed-text';

/** So long a text waits for the page that it was handed to. */
const longestWaitSeconds = 60;

/** A text on its way to a page of ours: the panel of a window, the practice page, or the journal's form for a promise. */
export interface HandedText {
  text: string;
  to: number | 'page' | 'promise';
  at: Temporal.Instant;
}

interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The part of the browser that forgets what it holds when it is closed, and never writes it to a disk. `browser` fits. */
export interface HandingParts {
  storage: {
    session: Session;
    onChanged: { addListener(listener: (changes: object, area: string) => void): void };
  };
}

/** What is asked and then done with the text that waits is one: another one may be handed over at any moment. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(lock, work);

export function handOver({ storage }: HandingParts, { text, to, at }: HandedText): Promise<void> {
  return alone(() => storage.session.set({ [key]: { text, to, at: at.epochMilliseconds } }));
}

/** The text that waits for this page, which is gone from then on; `null` where there is none. */
export function takeHanded(
  { storage }: HandingParts,
  to: HandedText['to'],
  now: Temporal.Instant,
): Promise<string | null> {
  return alone(async () => {
    const handed = read((await storage.session.get(key))[key]);
    const isOld = handed !== null && isPast(handed, now);
    if (handed && (isOld || handed.to === to)) await storage.session.remove(key);
    return handed && !isOld && handed.to === to ? handed.text : null;
  });
}

/** Forgets a text that nobody has come for. */
export function dropOldHanded({ storage }: HandingParts, now: Temporal.Instant): Promise<void> {
  return alone(async () => {
    const handed = read((await storage.session.get(key))[key]);
    if (handed && isPast(handed, now)) await storage.session.remove(key);
  });
}

/** Only ever at the person's own request. */
export async function forgetHanded(): Promise<void> {
  await browser.storage.session.remove(key);
}

export function hearHanded({ storage }: HandingParts, hear: () => void): void {
  storage.onChanged.addListener((_, area) => {
    if (area === 'session') hear();
  });
}

function isPast({ at }: HandedText, now: Temporal.Instant): boolean {
  return at.until(now).abs().total('seconds') > longestWaitSeconds;
}

function read(stored: unknown): HandedText | null {
  if (typeof stored !== 'object' || stored === null || !('text' in stored && 'to' in stored && 'at' in stored)) {
    return null;
  }
  const { text, to, at } = stored;
  if (
    typeof text !== 'string' ||
    typeof at !== 'number' ||
    !Number.isInteger(at) ||
    (to !== 'page' && to !== 'promise' && typeof to !== 'number')
  )
    return null;
  return { text, to, at: Temporal.Instant.fromEpochMilliseconds(at) };
}

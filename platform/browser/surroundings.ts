import type { Surroundings } from '../../core/nudges/holds.ts';
import type { HoldReason } from '../../core/nudges/nudge.ts';
import type { BrowserParts } from './browser-parts.ts';

/** Whoever has touched nothing for so many seconds is taken to be away. */
export const awaySeconds = 180;

export async function readSurroundings(browser: Tells): Promise<Surroundings> {
  const [presence, windows, tabs] = await ask(browser);
  return {
    away: presence !== undefined && presence !== 'active',
    fullscreen: windows?.some(({ state }) => state === 'fullscreen') ?? false,
    audible: tabs?.some(({ mutedInfo }) => !mutedInfo?.muted) ?? false,
  };
}

/** Which of it the browser tells at all, so that nobody is offered to have a nudge wait for what it does not. */
export async function readTold(browser: Tells): Promise<Readonly<Record<HoldReason, boolean>>> {
  const [presence, windows, tabs] = await ask(browser);
  return { away: presence !== undefined, fullscreen: windows !== undefined, audible: tabs !== undefined };
}

type Tells = Pick<BrowserParts, 'idle' | 'windows' | 'tabs'>;

function ask({ idle, windows, tabs }: Tells) {
  return Promise.all([
    told(async () => idle?.queryState(awaySeconds)),
    told(async () => windows?.getAll()),
    told(async () => tabs?.query({ audible: true })),
  ]);
}

/** The answer, or `undefined` where the browser refuses one. */
async function told<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

import type { Surroundings } from '../core/holding.ts';
import type { Doors } from './doors.ts';

/** Whoever has touched nothing for so many seconds is taken to be away. */
export const awaySeconds = 180;

/**
 * What goes on around the person now. Neither windows nor tabs are looked into: whether one fills the screen, whether one
 * can be heard, nothing else is asked. What the browser does not tell holds no nudge.
 */
export async function readSurroundings({ idle, windows, tabs }: Doors): Promise<Surroundings> {
  const [away, fullscreen, audible] = await Promise.all([
    told(async () => (await idle?.queryState(awaySeconds)) ?? 'active').then(
      (state) => state !== undefined && state !== 'active',
    ),
    told(async () => (await windows?.getAll())?.some(({ state }) => state === 'fullscreen')),
    told(async () => (await tabs?.query({ audible: true }))?.some(({ mutedInfo }) => !mutedInfo?.muted)),
  ]);
  return { away, fullscreen: fullscreen === true, audible: audible === true };
}

/** The answer, or `undefined` where the browser refuses one. */
async function told<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

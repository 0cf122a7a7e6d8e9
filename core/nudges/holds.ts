import { isBefore } from '../time/moments.ts';
import type { HoldReason, Holds, Nudge } from './nudge.ts';

export type Surroundings = Readonly<Record<HoldReason, boolean>>;

/** Nobody is away and nothing is in the way. */
export const nothingAround: Surroundings = { away: false, fullscreen: false, audible: false };

/** A tab that can be heard may be a call, or music all day: it holds a nudge to so many minutes after its moment. */
export const audibleMinutes = 30;

/** What was not brought so many minutes after its moment has the dot, since a hold may have no end. It still may come. */
export const dotMinutes = 30;

/** How often it is looked again whether a held nudge may come; the person's return is told by the browser itself. */
const recheckMinutes: Record<HoldReason, number> = { away: 15, fullscreen: 5, audible: 5 };

/** What a due nudge has to wait for now; `null` where it may come. */
export function holdReason(
  nudge: Pick<Nudge, 'at'>,
  around: Surroundings,
  holds: Holds,
  now: Temporal.Instant,
): HoldReason | null {
  if (around.away && holds.away) return 'away';
  if (around.fullscreen && holds.fullscreen) return 'fullscreen';
  if (!around.audible || !holds.audible) return null;
  return isBefore(now, nudge.at.add({ minutes: audibleMinutes })) ? 'audible' : null;
}

export function isHeldForLong({ at }: Pick<Nudge, 'at'>, now: Temporal.Instant): boolean {
  return !isBefore(now, at.add({ minutes: dotMinutes }));
}

/** When to look again at what is held. */
export function recheckAt(reason: HoldReason, now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: recheckMinutes[reason] });
}

/** What nudges, cadence and picking are changed by: loaded when it is asked for, since most openings only read. */

export { keepRhythm, noteTold } from '../../app/cadence/keep-rhythm.ts';
export { pause, resume, undoPause } from '../../app/cadence/pause-nudges.ts';
export { answerWaiting, noteAsked } from '../../app/nudges/answer-nudge.ts';
export { putOff, readLaterOffer } from '../../app/nudges/put-off.ts';
export { reconcile } from '../../app/nudges/reconcile.ts';
export { keepGentle, undoKeepGentle } from '../../app/picking/keep-gentle.ts';
export {
  bringBack,
  forMoodAfterBadly,
  notForMe,
  passBy,
  swapBack,
  swapToday,
  undoNotForMe,
} from '../../app/picking/replace-strategy.ts';
export { undoUnhide, unhide } from '../../app/strategies/bring-back-hidden.ts';
export { supportOf } from '../../app/strategies/evidence-shown.ts';
export { toolOf } from '../../app/strategies/practised-with.ts';
export { browser } from '../../platform/browser/browser.ts';

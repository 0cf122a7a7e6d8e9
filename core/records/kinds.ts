import { dayKind } from '../day/stored-day.ts';
import { checkInKind } from '../journal/stored-check-in.ts';
import { hardDayKind, noteKind } from '../journal/stored-note.ts';
import { promiseKind } from '../journal/stored-promise.ts';
import { nudgeKind } from '../nudges/stored-nudge.ts';
import { packIdeaKind, packKind } from '../packs/stored-pack.ts';
import { freshSettings, type Settings } from '../settings/settings.ts';
import { settingsKind } from '../settings/stored-settings.ts';
import { markKind } from '../strategies/mark.ts';
import { ownFields, ownKind } from '../strategies/own-strategy.ts';
import { latest } from '../time/moments.ts';
import { declareKind, type Kind } from './kind.ts';
import type { Mergeable } from './merging/merge.ts';
import { heedingRemoval, mergeDays } from './merging/merge-days.ts';
import { mergeNudges } from './merging/merge-nudges.ts';
import { mergePromises } from './merging/merge-promises.ts';
import { isRemoved, type Removed } from './removed.ts';
import { type Typed, typedInHardDay, typedInNote, typedInOwn, typedInPromise, typedOnDay } from './typed-words.ts';

export interface WholeKind<T> extends Kind<T>, Mergeable<T> {
  /** Paths of what is sealed while Tend is locked: words that somebody wrote. All else is clear, so that nudges run. */
  sealed: readonly string[];
}

/** Settings of which something cannot be read are in that as these. */
const unknownSettings = freshSettings('unknown', Temporal.Instant.fromEpochMilliseconds(0));

/** Every kind of record that there is, by its name. */
export const kinds = {
  settings: whole(settingsKind(unknownSettings), {
    sealed: [],
    typed: nothing,
    merge: mergeSettings,
    countsMended: true,
  }),
  day: whole(dayKind, {
    sealed: ['shown', 'plan', 'planDraft', 'draft', 'response.line'],
    typed: typedOnDay,
    merge: mergeDays,
    heeding: heedingRemoval,
  }),
  nudge: whole(nudgeKind, { sealed: [], typed: nothing, merge: mergeNudges, countsMended: true }),
  mark: whole(markKind, { sealed: [], typed: nothing, merge: later, isGone }),
  own: whole(ownKind, { sealed: ownFields, typed: unlessRemoved(typedInOwn), merge: later, isGone }),
  pack: whole(packKind, { sealed: ['name', 'by', 'note'], typed: nothing, merge: later, isGone }),
  packIdea: whole(packIdeaKind, { sealed: ownFields, typed: nothing, merge: later, isGone }),
  promise: whole(promiseKind, {
    sealed: ['what', 'to', 'draft'],
    typed: unlessRemoved(typedInPromise),
    merge: mergePromises,
    isGone,
  }),
  checkIn: whole(checkInKind, { sealed: ['answers'], typed: nothing, merge: later, isGone }),
  note: whole(noteKind, { sealed: ['text', 'draft'], typed: unlessRemoved(typedInNote), merge: later, isGone }),
  hardDay: whole(hardDayKind, { sealed: ['name'], typed: unlessRemoved(typedInHardDay), merge: later, isGone }),
};

/** Throws where a kind cannot be read from its first version on. */
function whole<T>(kind: Kind<T>, more: Omit<WholeKind<T>, keyof Kind<T>>): WholeKind<T> {
  return { ...declareKind(kind), ...more };
}

/** What a person removed is nowhere kept aside. */
function isGone(record: object): boolean {
  return isRemoved(record);
}

function unlessRemoved<T extends object>(typed: (record: T) => Typed[]): (record: T | Removed) => Typed[] {
  return (record) => (isRemoved(record) ? [] : typed(record as T));
}

function nothing(): Typed[] {
  return [];
}

function later<T>(one: T): T {
  return one;
}

function mergeSettings(one: Settings, earlier: Settings): Settings {
  return { ...one, gentleUntil: latest([one.gentleUntil, earlier.gentleUntil]) };
}

import { dayKind } from '../day/stored-day.ts';
import { nudgeKind } from '../nudges/stored-nudge.ts';
import { freshSettings, type Settings } from '../settings/settings.ts';
import { settingsKind } from '../settings/stored-settings.ts';
import { markKind } from '../strategies/mark.ts';
import { ownFields, ownKind } from '../strategies/own-strategy.ts';
import { declareKind, type Kind } from './kind.ts';
import type { Mergeable } from './merge.ts';
import { mergeDays } from './merge-days.ts';
import { mergeNudges } from './merge-nudges.ts';
import { type Typed, typedInOwn, typedOnDay } from './typed-words.ts';

/** All that holds for a kind of record. Its fields, its version and the steps to it stand in the file of its form. */
export interface WholeKind<T> extends Kind<T>, Mergeable<T> {
  /**
   * The fields of a body, by path, that are sealed while Tend is locked: whatever holds words that a person typed. All
   * others are clear, since nudges come and strategies are chosen by them also then.
   */
  sealed: readonly string[];
}

/** Settings of which something cannot be read are in that as these. */
const unknownSettings = freshSettings('unknown', Temporal.Instant.fromEpochMilliseconds(0));

/** Every kind of record that there is, by its name. */
export const kinds = {
  settings: whole(settingsKind(unknownSettings), { sealed: [], typed: nothing, merge: mergeSettings }),
  day: whole(dayKind, {
    sealed: ['shown', 'plan', 'planDraft', 'draft', 'response.line'],
    typed: typedOnDay,
    merge: mergeDays,
  }),
  nudge: whole(nudgeKind, { sealed: [], typed: nothing, merge: mergeNudges }),
  mark: whole(markKind, { sealed: [], typed: nothing, merge: later }),
  own: whole(ownKind, { sealed: ownFields, typed: typedInOwn, merge: later }),
};

/** Throws where a kind cannot be read from its first version on. */
function whole<T>(kind: Kind<T>, more: Omit<WholeKind<T>, keyof Kind<T>>): WholeKind<T> {
  return { ...declareKind(kind), ...more };
}

function nothing(): Typed[] {
  return [];
}

function later<T>(one: T): T {
  return one;
}

/** The later ones. What keeps back what is brave holds as long as in either copy. */
function mergeSettings(one: Settings, earlier: Settings): Settings {
  const moments = [one.gentleUntil, earlier.gentleUntil].filter((moment) => moment !== null);
  return { ...one, gentleUntil: moments.sort(Temporal.Instant.compare).at(-1) ?? null };
}

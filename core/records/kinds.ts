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

export interface WholeKind<T> extends Kind<T>, Mergeable<T> {
  /** Paths of what is sealed while Tend is locked: words that a person typed. All else is clear, so that nudges run. */
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

function mergeSettings(one: Settings, earlier: Settings): Settings {
  const moments = [one.gentleUntil, earlier.gentleUntil].filter((moment) => moment !== null);
  return { ...one, gentleUntil: moments.sort(Temporal.Instant.compare).at(-1) ?? null };
}

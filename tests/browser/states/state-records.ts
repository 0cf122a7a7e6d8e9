import { readFileSync } from 'node:fs';
import type { Cadence } from '../../../core/cadence/cadence.ts';
import { defaultCadence } from '../../../core/cadence/defaults.ts';
import type { Day } from '../../../core/day/day.ts';
import { newDay } from '../../../core/day/new-day.ts';
import { storedDay } from '../../../core/day/stored-day.ts';
import { type Nudge, recordOf } from '../../../core/nudges/nudge.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { readStrategies } from '../../../scripts/content/read-strategies.ts';
import type { Records } from '../../../scripts/write-records.ts';
import { storedNote } from '../world/stored-journal.ts';
import { statesZone } from './state.ts';

/**
 * What people have typed: no space in it, as in words of some languages and in addresses that people paste. Pictures have
 * words as most people write them.
 */
export const typed =
  process.env.TEND_TYPED ?? 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

export const now = Temporal.Now.instant();

export const clock = now.toZonedDateTimeISO(statesZone);

export const today = clock.subtract({ hours: 4 }).toPlainDate();

export function settingsWith(change: Partial<Settings> = {}, cadence: Partial<Cadence> = {}): Records {
  const since = now.subtract({ hours: 24 * 20 });
  const settings = { ...freshSettings('every state', since), ...change };
  return { settings: { settings: storedSettings({ ...settings, cadence: { ...defaultCadence(), ...cadence } }) } };
}

export function dayWith(change: Partial<Day> = {}, id: StrategyId = 'COM-01', date = today): Record<string, object> {
  const day = newDay(date, { id, because: ['start_small', 'fresh'] }, { level: 3, okays: 0 });
  return { [date.toString()]: storedDay({ ...day, ...change }) };
}

/** What everyone has. It also takes back what an earlier state has stored. */
export function usual(today: Record<string, object> = dayWith(), before: Partial<Day> = {}): Records {
  return { ...settingsWith(), days: { ...today, ...dayWith(before, 'COM-02', yesterday) } };
}

export const yesterday = today.subtract({ days: 1 });

export const said = (outcome: 'okay' | 'badly'): Partial<Day> => ({ response: { outcome, line: typed, at: now } });

/** An idea that nothing is asked before. */
export const open = 'Send one true reassurance';

export const plan = { when: typed, will: typed, answer: null, of: null };

export const own = {
  ...{ id: 'OWN-01', theme: 'vulnerability', level: 1, minutes: 3, alone: true },
  ...{ title: typed.slice(0, 48), why: typed, today: typed, words: typed },
  ...{ if_badly: typed, reflect: typed },
} as const;

/** Everything is "not for me", and so today has no idea. */
export const allHidden: Records = {
  ...usual(dayWith({ strategy: null, because: [], putAside: ['COM-01'] })),
  marks: Object.fromEntries(
    readStrategies('content/en/strategies').map(({ id }) => [`mark/${id}`, { id, saved: false, hidden: true }]),
  ),
};

/** A note as a later Tend would have written it. */
export const newerNote: Record<string, object> = Object.fromEntries(
  Object.entries(storedNote(9, yesterday)).map(([key, record]) => [key, { ...record, version: 99 }]),
);

export const ownRecord: Records = { marks: { 'own/OWN-01': own } };

export function nudgeOf(daysAgo: number, change: Partial<Nudge>): Record<string, object> {
  const at = now.subtract({ hours: 24 * daysAgo });
  const id: Nudge['id'] = `${at.toZonedDateTimeISO(statesZone).toPlainDate()}#later-${daysAgo + 1}`;
  return { [id]: storedNudge({ ...recordOf({ id, at, until: at }, 'shown', at), ...change }) };
}

export const pack = JSON.parse(readFileSync('docs/pack-example.json', 'utf8'));

export const packIdeaOf = (packed: typeof pack) => ({
  ...packed.ideas[0],
  id: `PCK-${packed.id.replaceAll('-', '')}-lamp`,
});

export const packed: Records = {
  marks: {
    [`pack/${pack.id.replaceAll('-', '')}`]: {
      ...{ id: pack.id.replaceAll('-', ''), name: typed.slice(0, 60), by: pack.by, note: '', language: 'en' },
    },
    [`idea/${packIdeaOf(pack).id}`]: packIdeaOf(pack),
  },
};

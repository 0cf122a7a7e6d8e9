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
import type { Records } from '../../../scripts/write-records.ts';
import { statesZone } from './state.ts';

/** No space in it, as in words of some languages and in addresses that people paste. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

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

export const said = (outcome: 'okay' | 'badly'): Partial<Day> => ({ response: { outcome, line: longWord, at: now } });

/** An idea that nothing is asked before. */
export const open = 'Send one true reassurance';

export const plan = { when: longWord, will: longWord, answer: null };

export const own = {
  ...{ id: 'OWN-01', theme: 'vulnerability', level: 1, minutes: 3, alone: true },
  ...{ title: longWord.slice(0, 48), why: longWord, today: longWord, words: longWord },
  ...{ if_badly: longWord, reflect: longWord },
} as const;

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
      ...{ id: pack.id.replaceAll('-', ''), name: longWord.slice(0, 60), by: pack.by, note: '', language: 'en' },
    },
    [`idea/${packIdeaOf(pack).id}`]: packIdeaOf(pack),
  },
};

import { defaultCadence } from '../../../core/cadence/defaults.ts';
import type { Day } from '../../../core/day/day.ts';
import type { CheckIn } from '../../../core/journal/check-in.ts';
import type { HardDay, Note } from '../../../core/journal/note.ts';
import type { OwnPromise } from '../../../core/journal/own-promise.ts';
import type { Nudge } from '../../../core/nudges/nudge.ts';
import type { Pack, PackIdea } from '../../../core/packs/pack.ts';
import { freshSettings, type Settings } from '../../../core/settings/settings.ts';
import type { Mark } from '../../../core/strategies/mark.ts';
import type { OwnStrategy } from '../../../core/strategies/own-strategy.ts';

/** One record of each kind, with something in each of its fields. */

export const zone = 'Europe/Berlin';
export const now = Temporal.Instant.from('2026-11-22T17:30:00Z');
export const date = Temporal.PlainDate.from('2026-11-22');
export const weeksAgo = now.subtract({ hours: 24 * 21 });
export const time = (text: string) => Temporal.PlainTime.from(text);

export const day: Day = {
  date,
  strategy: 'COM-02',
  shown: {
    id: 'COM-02',
    title: 'One question',
    theme: 'communication',
    minutes: 3,
    gate: 'open',
    mode: 'towards',
    why: 'Because.',
    today: 'Ask.',
    words: 'How was it?',
    if_badly: 'Stop.',
    reflect: 'What was new?',
    evidence: ['E12'],
  },
  swappedFrom: 'UND-01',
  putAside: ['VUL-12'],
  because: ['mood'],
  mood: 'tired',
  ladder: { level: 2, okays: 1 },
  plan: { when: 'the kettle boils', will: 'say “good night”', answer: 'not_today', of: 'UND-07' },
  response: { outcome: 'mixed', line: 'We laughed.', at: now },
  draft: { outcome: 'okay', line: 'half a th' },
  planDraft: { when: 'I wake', will: 'sm' },
  wordsRemoved: weeksAgo,
};

export const nudge: Nudge = {
  id: '2026-11-22#0',
  at: now,
  until: now.add({ hours: 1 }),
  fate: 'shown',
  since: now,
  reason: 'joined',
  heldFor: 'audible',
  dotSince: now,
  answer: 'dismissed',
  headsUp: { promise: '0123456789abcdef', due: '2026-11-23' },
  lookBack: date,
};

export const mark: Mark = { id: 'COM-01', saved: true, hidden: false };

export const own: OwnStrategy = {
  id: 'OWN-01',
  theme: 'patience_hope',
  level: 1,
  minutes: 3,
  alone: true,
  title: 'Water the plants',
  why: 'They are ours.',
  today: 'Ask them along.',
  words: 'Come along?',
  if_badly: 'Water them alone.',
  reflect: 'What grew?',
};

export const pack: Pack = {
  id: '0123456789abcdef0123456789abcdef',
  name: 'Small evenings',
  by: 'Ada, a counsellor',
  note: 'For busy weeks.',
  language: 'en',
};

export const packIdea: PackIdea = {
  id: `PCK-${pack.id}-tea`,
  title: 'Make tea for two',
  theme: 'communication',
  skill: 'listen',
  level: 1,
  minutes: 2,
  gate: 'calm',
  who: ['friend'],
  where: ['phone'],
  mode: 'alone',
  worry: ['relying'],
  mood: ['tired'],
  why: 'Warm hands.',
  today: 'Put the kettle on.',
  words: 'Tea?',
  if_badly: 'Drink it alone.',
  reflect: 'How was it?',
};

export const promise: OwnPromise = {
  id: '0123456789abcdef',
  what: 'Call on Sunday',
  to: 'my sister',
  due: { date, time: time('19:00') },
  series: { every: 'week', weekday: 7 },
  past: [{ date, time: time('17:00'), answer: 'kept', at: now }],
  asked: true,
  made: weeksAgo,
  draft: { what: 'Call', to: 'my', date: '2026-11-2', every: 'month' },
};

export const checkIn: CheckIn = {
  date,
  answers: { foreseeing: 0, word_and_act: 1, turning_to: 2, year_ahead: 3, understood: 4, softer_side: 0 },
};

export const note: Note = {
  id: '2026-11-22/0123456789abcdef',
  sort: 'parked',
  strategy: 'COM-02',
  text: 'Why did we laugh?',
  draft: 'Why did',
  written: now,
  parked: 'still',
};

export const hardDay: HardDay = { id: '0123456789abcdef', date, yearly: false, name: 'The day we moved' };

export const settings: Settings = {
  ...freshSettings('a seed', weeksAgo),
  lookBackDay: 7,
  worry: 'relying',
  who: 'friend',
  minutes: 3,
  themesOff: ['consistency'],
  draftKindsOff: ['quick_advice'],
  resumedAt: now.subtract({ hours: 2 }),
  gentleUntil: now.add({ hours: 24 }),
  backOff: { step: 1, ignored: 2, from: date, told: true, kept: false },
  cadence: {
    ...defaultCadence(),
    activeDays: [7],
    windowsOn: { 6: [{ from: time('10:00'), to: time('11:00') }] },
    pausedUntil: now.subtract({ hours: 1 }),
  },
};

/** What a stored record holds, without its envelope; one from before there were envelopes is that itself. */
export function bodyOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'body' in stored ? stored.body : stored;
}

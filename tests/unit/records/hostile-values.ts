import 'fake-indexeddb/auto';
import { storedDay } from '../../../core/day/stored-day.ts';
import { checkInKind } from '../../../core/journal/stored-check-in.ts';
import { hardDayKind, noteKind } from '../../../core/journal/stored-note.ts';
import { promiseKind } from '../../../core/journal/stored-promise.ts';
import { storedNudge } from '../../../core/nudges/stored-nudge.ts';
import { packIdeaId } from '../../../core/packs/pack.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { storedSettings } from '../../../core/settings/stored-settings.ts';
import type { StoreName } from '../../../platform/storage/database.ts';
import { readDays } from '../../../platform/storage/day-store.ts';
import { listCheckIns } from '../../../platform/storage/journal/check-in-store.ts';
import { readHardDays, readNotesInPieces } from '../../../platform/storage/journal/note-store.ts';
import { listPromises } from '../../../platform/storage/journal/promise-store.ts';
import { readMarks, readOwn } from '../../../platform/storage/mark-store.ts';
import { readNudges } from '../../../platform/storage/nudges/nudge-store.ts';
import { readPackIdeas, readPacks } from '../../../platform/storage/packs/pack-store.ts';
import {
  checkIn,
  date,
  day,
  hardDay,
  mark,
  note,
  now,
  nudge,
  own,
  pack,
  packIdea,
  promise,
  settings,
  time,
  zone,
} from './example-records.ts';

/**
 * Anything may lie in the database: a disk has faults, and developer tools have users. Here every field of every record
 * is tried with every hostile value. The fields are found by walking examples, so one that is added tomorrow is tried
 * too; where it may be `null` or hold free text, `takes` has to say so.
 */

export const hostile = {
  null: null,
  nothing: undefined,
  'not a number': Number.NaN,
  'a number': 7,
  'less than nothing': -7,
  'a fraction': 2.5,
  'without an end': Number.POSITIVE_INFINITY,
  'a big integer': 10n,
  true: true,
  'an empty text': '',
  'a megabyte of text': 'x'.repeat(1_000_000),
  'a lone surrogate': '\ud800',
  'the last date': '+275760-09-13',
  'the last moment': '+275760-09-13T00:00:00Z',
  'a moment after it': '+275760-09-14T00:00:00Z',
  'a date of another calendar': '2026-11-22[u-ca=hebrew]',
  'a list': [[]],
  'an object': {},
  'a date object': new Date(0),
  'a map': new Map([['a', 1]]),
  'a prototype': JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
} satisfies Record<string, unknown>;
export type What = keyof typeof hostile;
export const whats = Object.keys(hostile) as What[];

/** What a person typed, or chance wrote, may be any text. It has to come back as it was. */
export const texts: What[] = [
  'a lone surrogate',
  'the last date',
  'the last moment',
  'a moment after it',
  'a date of another calendar',
];

export interface Kind {
  name: string;
  store: StoreName;
  /** One record of each form that the kind has; lists in it hold one thing, that is enough to be walked. */
  examples: object[];
  /** By path, what a field holds without harm although it is hostile elsewhere. */
  takes: Record<string, What[]>;
}

/** A kind of which there are many, each under a key of its own. */
interface ManyKind extends Kind {
  key: (index: number) => string;
  /** What the n-th one says of itself. */
  named: (index: number) => object;
  /** All that can be read, by key, in the form in which it is stored. */
  read: () => Promise<Map<string, object>>;
}

const dateOf = (index: number) => date.subtract({ days: index }).toString();
const numberOf = (index: number) => String(index + 10);
export const fields = (names: readonly string[], whatAll: readonly What[]) =>
  Object.fromEntries(names.map((name) => [name, [...whatAll]]));
const journalIdOf = (index: number) => numberOf(index).padStart(16, '0');
const packIdOf = (index: number) => `${numberOf(index)}${pack.id.slice(2)}`;
const byKey = <T>(records: readonly T[], key: (record: T) => unknown, stored: (record: T) => object) =>
  new Map(records.map((record) => [String(key(record)), stored(record)]));

export const many: ManyKind[] = [
  {
    name: 'day',
    store: 'days',
    examples: [storedDay(day)],
    takes: {
      ...fields(['putAside', 'because', 'ladder', 'shown.evidence', 'shown.mode'], ['nothing']),
      ...fields(['strategy', 'shown', 'swappedFrom', 'plan.answer', 'response', 'draft.outcome'], ['null']),
      ...fields(['mood', 'plan', 'plan.of', 'draft', 'planDraft', 'wordsRemoved'], ['null', 'nothing']),
      'ladder.okays': ['a number'],
      ...fields(['plan.when', 'plan.will'], texts),
      ...fields(['response.line', 'draft.line', 'planDraft.when', 'planDraft.will'], [...texts, 'an empty text']),
      ...fields(
        ['title', 'why', 'today', 'words', 'if_badly', 'reflect'].map((name) => `shown.${name}`),
        [...texts, 'an empty text'],
      ),
      'shown.evidence.0': ['an empty text', 'a lone surrogate'],
    },
    key: dateOf,
    named: (index) => ({ date: dateOf(index) }),
    read: async () => byKey(await readDays(date.subtract({ days: 100 }), date), (one) => one.date, storedDay),
  },
  {
    name: 'nudge',
    store: 'nudges',
    examples: [storedNudge(nudge)],
    takes: {
      ...fields(['reason', 'answer'], ['null']),
      ...fields(['heldFor', 'dotSince', 'headsUp', 'lookBack'], ['null', 'nothing']),
    },
    key: (index) => `2026-11-22#${index}`,
    named: (index) => ({ id: `2026-11-22#${index}` }),
    read: async () => byKey(await readNudges(now, zone), ({ id }) => id, storedNudge),
  },
  {
    name: 'mark',
    store: 'marks',
    examples: [mark],
    takes: fields(['saved', 'hidden'], ['true']),
    key: (index) => `mark/COM-${numberOf(index)}`,
    named: (index) => ({ id: `COM-${numberOf(index)}` }),
    read: async () =>
      byKey(
        await readMarks(),
        ({ id }) => `mark/${id}`,
        (one) => one,
      ),
  },
  {
    name: 'strategy of one’s own',
    store: 'marks',
    examples: [own],
    takes: {
      alone: ['true'],
      ...fields(['title', 'today'], texts),
      ...fields(['why', 'words', 'if_badly', 'reflect'], [...texts, 'an empty text']),
    },
    key: (index) => `own/OWN-${numberOf(index)}`,
    named: (index) => ({ id: `OWN-${numberOf(index)}` }),
    read: async () =>
      byKey(
        await readOwn(),
        ({ id }) => `own/${id}`,
        (one) => one,
      ),
  },
  {
    name: 'pack',
    store: 'marks',
    examples: [pack],
    takes: { ...fields(['name', 'by'], texts), note: [...texts, 'an empty text'] },
    key: (index) => `pack/${packIdOf(index)}`,
    named: (index) => ({ id: packIdOf(index) }),
    read: async () =>
      byKey(
        (await readPacks()).map(({ pack }) => pack),
        ({ id }) => `pack/${id}`,
        (one) => one,
      ),
  },
  {
    name: 'idea of a pack',
    store: 'marks',
    examples: [packIdea],
    takes: {
      ...fields(['title', 'today'], texts),
      ...fields(['why', 'words', 'if_badly', 'reflect'], [...texts, 'an empty text']),
    },
    key: (index) => `idea/${packIdeaId(pack.id, numberOf(index))}`,
    named: (index) => ({ id: packIdeaId(pack.id, numberOf(index)) }),
    read: async () =>
      byKey(
        await readPackIdeas(),
        ({ id }) => `idea/${id}`,
        (one) => one,
      ),
  },
  {
    name: 'promise',
    store: 'promises',
    examples: [promiseKind.write(promise), promiseKind.write({ ...promise, series: { every: 'month', day: 31 } })],
    takes: {
      ...fields(['due', 'due.time', 'series', 'past.0.time'], ['null']),
      ...fields(['what', 'to', 'draft.what', 'draft.to', 'draft.date'], [...texts, 'an empty text']),
      ...fields(['series.weekday', 'series.day'], ['a number']),
      asked: ['nothing', 'true'],
      draft: ['null', 'nothing'],
    },
    key: journalIdOf,
    named: (index) => ({ id: journalIdOf(index) }),
    read: async () => byKey((await listPromises()).records, ({ id }) => id, promiseKind.write),
  },
  {
    name: 'check-in',
    store: 'checkins',
    examples: [checkInKind.write(checkIn)],
    takes: fields(
      Object.keys(checkIn.answers).map((item) => `answers.${item}`),
      ['null'],
    ),
    key: dateOf,
    named: (index) => ({ date: dateOf(index) }),
    read: async () => byKey((await listCheckIns(null)).records, (one) => one.date, checkInKind.write),
  },
  {
    name: 'note',
    store: 'notes',
    examples: [noteKind.write(note)],
    takes: {
      strategy: ['null'],
      text: [...texts, 'an empty text'],
      draft: [...texts, 'an empty text', 'null'],
      parked: ['null', 'nothing'],
    },
    key: (index) => `note/${dateOf(index)}/${journalIdOf(index)}`,
    named: (index) => ({ id: `${dateOf(index)}/${journalIdOf(index)}` }),
    read: async () => {
      const listings = await Array.fromAsync(readNotesInPieces(9));
      return byKey(
        listings.flatMap(({ records }) => records),
        ({ id }) => `note/${id}`,
        noteKind.write,
      );
    },
  },
  {
    name: 'hard day',
    store: 'notes',
    examples: [hardDayKind.write(hardDay)],
    takes: { yearly: ['true'], name: [...texts, 'an empty text'] },
    key: (index) => `hard/${journalIdOf(index)}`,
    named: (index) => ({ id: journalIdOf(index) }),
    read: async () => byKey(await readHardDays(), ({ id }) => `hard/${id}`, hardDayKind.write),
  },
];

const withRhythm = (rhythm: Settings['cadence']['rhythm']) =>
  storedSettings({ ...settings, cadence: { ...settings.cadence, rhythm } });

export const settingsKind: Kind = {
  name: 'settings',
  store: 'settings',
  examples: [
    storedSettings(settings),
    withRhythm({ kind: 'fixed', times: [time('18:00')] }),
    withRhythm({ kind: 'every', hours: 3 }),
    withRhythm({ kind: 'weekly', perWeek: 2 }),
  ],
  takes: {
    seed: texts,
    ...fields(['sound', 'cadence.on', 'backOff.told', 'backOff.kept'], ['true']),
    ...fields(['holds.away', 'holds.fullscreen', 'holds.audible'], ['true']),
    ...fields(['who', 'minutes', 'resumedAt', 'gentleUntil'], ['null', 'nothing']),
    lookBackDay: ['null', 'nothing', 'a number'],
    ...fields(['themesOff', 'draftKindsOff', 'holds', 'backOff', 'cadence.windowsOn.6'], ['nothing']),
    ...fields(['worry', 'backOff.from', 'cadence.quiet', 'cadence.pausedUntil'], ['null']),
    ...fields(['backOff.ignored', 'cadence.activeDays.0'], ['a number']),
    ...fields(['cadence.rhythm.hours', 'cadence.rhythm.perWeek'], ['a number']),
    // A week in which no day has windows of its own.
    'cadence.windowsOn': ['an object', 'a date object', 'a map'],
  },
};

/** Every field of a stored record, also those inside of others: `cadence.windows.0.from`. */
function pathsIn(record: unknown, prefix = ''): string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([name, value]) => [prefix + name, ...pathsIn(value, `${prefix}${name}.`)]);
}

/** Every field of a kind, with an example that has it. */
export function fieldsOf({ examples }: Kind): { path: string; example: object }[] {
  const examplesByPath = new Map(
    examples.flatMap((example) => pathsIn(example).map((path) => [path, example] as const)),
  );
  return [...examplesByPath].map(([path, example]) => ({ path, example }));
}

/** A copy of a record that holds something else at this path. */
export function withAt(record: object, path: string, value: unknown): object {
  const [first = '', ...rest] = path.split('.');
  const copy = (Array.isArray(record) ? [...record] : { ...record }) as Record<string, unknown>;
  copy[first] = rest.length === 0 ? value : withAt(copy[first] as object, rest.join('.'), value);
  return copy;
}

/** What is lost where this field cannot be read: of a list, the entry. */
export const lostAt = (path: string) => path.replace(/\.\d+(\..*)?$/, '');

export const isTaken = ({ takes }: Kind, path: string, what: What) => takes[path]?.includes(what) ?? false;

export function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => (inner as Record<string, unknown>)[name], record);
}

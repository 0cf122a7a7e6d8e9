import type { JournalId } from '../../../core/journal/journal-key.ts';
import { type HardDay, type Note, type NoteSort, noteSorts } from '../../../core/journal/note.ts';
import { isUnkeptNote } from '../../../core/journal/note-changes.ts';
import { hardDayKind, noteKind } from '../../../core/journal/stored-note.ts';
import { keyPrefixes } from '../../../core/records/key-prefixes.ts';
import type { StrategyId } from '../../../core/strategies/strategy.ts';
import { transaction } from '../database.ts';
import type { TypedPlace } from '../last-typed.ts';
import { afterAll, type Listing, listPresent, readEntries, readRange, startingWith, under } from '../records.ts';
import { bringBackKept, changeKept, dropKept, removeKept } from './kept-record.ts';

export const noteKey = (id: string) => keyPrefixes.note + id;
const hardDayKey = (id: string) => keyPrefixes.hardDay + id;
const noteAt = under(keyPrefixes.note, noteKind);
const hardDayAt = under(keyPrefixes.hardDay, hardDayKind);

export const typedNotes: TypedPlace<Note> = {
  name: 'notes',
  kind: noteAt,
  fields: ['text', 'draft'],
  isNothing: isUnkeptNote,
};

/** All of them in order, so many at a time: in between, a page can do other things. */
export async function* readNotesInPieces(atOnce: number): AsyncGenerator<Listing<Note>> {
  const store = (await transaction(['notes'], 'readonly')).objectStore('notes');
  const keys = (await store.getAllKeys(IDBKeyRange.bound(keyPrefixes.note, noteKey(afterAll)))).map(String);
  for (let at = 0; at < keys.length; at += atOnce) {
    const [from = '', to = ''] = [keys[at], keys[Math.min(at + atOnce, keys.length) - 1]];
    yield await listPresent<Note>(readRange('notes', noteAt, { from, to }));
  }
}

export async function listNotesBy(index: 'sort' | 'strategy', value: NoteSort | StrategyId): Promise<Listing<Note>> {
  const found = (await transaction(['notes'], 'readonly')).objectStore('notes').index(index);
  const [keys, values] = await Promise.all([found.getAllKeys(value), found.getAll(value)]);
  const entries = keys.map((key, position) => ({ key: String(key), value: values[position] }));
  return listPresent<Note>(readEntries('notes', noteAt, entries));
}

/** Those that are found under no sort, since it cannot be read: nothing that a person wrote is on no list for that. */
export async function listUnsortedNotes(): Promise<Listing<Note>> {
  const store = (await transaction(['notes'], 'readonly')).objectStore('notes');
  const [all, ...sorted] = await Promise.all([
    store.getAllKeys(IDBKeyRange.bound(noteKey(''), noteKey(afterAll))),
    ...noteSorts.map((sort) => store.index('sort').getAllKeys(sort)),
  ]);
  const found = new Set(sorted.flat());
  const keys = all.filter((key) => !found.has(key)).map(String);
  const entries = await Promise.all(keys.map(async (key) => ({ key, value: await store.get(key) })));
  return listPresent<Note>(readEntries('notes', noteAt, entries));
}

/** The last so many that were begun of a sort, with all of their days, and whether there are others before them. */
export async function listLastNotes(sort: NoteSort, most: number): Promise<Listing<Note> & { hasEarlier: boolean }> {
  const store = (await transaction(['notes'], 'readonly')).objectStore('notes');
  const all = (await store.index('sort').getAllKeys(sort)).map(String);
  // Within a day the keys are in no order.
  const [, firstDay = ''] = all.at(-most)?.split('/') ?? [];
  const keys = all.filter((key) => key >= noteKey(firstDay));
  const values = await Promise.all(keys.map(async (key) => ({ key, value: await store.get(key) })));
  return { ...(await listPresent<Note>(readEntries('notes', noteAt, values))), hasEarlier: all.length > keys.length };
}

/** `first`: what it begins as, if it was never stored. Rejects with `RemovedMeanwhile` where it is not there any more. */
export function changeNote(id: JournalId, change: (stored: Note) => Note, first: Note | null = null): Promise<Note> {
  return changeKept<Note>('notes', noteAt, noteKey(id), change, first);
}

export function removeNote(id: JournalId, now: Temporal.Instant, check?: (stored: Note) => void): Promise<Note | null> {
  return removeKept<Note>('notes', noteAt, noteKey(id), now, check);
}

export function dropNote(id: JournalId, check: (stored: Note) => void): Promise<void> {
  return dropKept<Note>('notes', noteAt, noteKey(id), check);
}

export function listHardDays(): Promise<Listing<HardDay>> {
  return listPresent(readRange('notes', hardDayAt, startingWith(keyPrefixes.hardDay)));
}

/** As `back`, what was removed under `id`. */
export function putBackNote(id: JournalId, back: Note): Promise<Note> {
  return bringBackKept<Note>('notes', noteAt, { removed: noteKey(id), back: noteKey(back.id) }, back);
}

export function putBackHardDay(id: JournalId, back: HardDay): Promise<HardDay> {
  return bringBackKept<HardDay>('notes', hardDayAt, { removed: hardDayKey(id), back: hardDayKey(back.id) }, back);
}

export async function readHardDays(): Promise<HardDay[]> {
  return (await listHardDays()).records;
}

/** `first` as with `changeNote`. */
export function changeHardDay(
  id: JournalId,
  change: (stored: HardDay) => HardDay,
  first: HardDay | null = null,
): Promise<HardDay> {
  return changeKept<HardDay>('notes', hardDayAt, hardDayKey(id), change, first);
}

export function removeHardDay(id: JournalId, now: Temporal.Instant): Promise<HardDay | null> {
  return removeKept<HardDay>('notes', hardDayAt, hardDayKey(id), now);
}

import { typedDays } from '../../platform/storage/day-store.ts';
import { typedNotes } from '../../platform/storage/journal/note-store.ts';
import { typedPromises } from '../../platform/storage/journal/promise-store.ts';
import { keepLastTyped } from '../../platform/storage/last-typed.ts';

/** Stores what was typed last in pages that closed, wherever that is: whoever then reads everything reads it, too. */
export async function keepAllTyped(): Promise<void> {
  await Promise.all([keepLastTyped(typedDays), keepLastTyped(typedNotes), keepLastTyped(typedPromises)]);
}

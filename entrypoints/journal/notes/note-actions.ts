import { gentleToday } from '../../../app/day/refit-today.ts';
import { bringBackHardDay } from '../../../app/journal/keep-hard-day.ts';
import { answerParked, bringBackNote, dropNoteDraft } from '../../../app/journal/keep-note.ts';
import type { HardDay, Note, ParkedAnswer } from '../../../core/journal/note.ts';
import { isAtRest } from '../../../core/journal/note-changes.ts';
import { removeHardDay, removeNote } from '../../../platform/storage/journal/note-store.ts';
import { here } from '../../page/here.ts';
import { removals } from '../../page/removals.ts';
import type { JournalAttempt, JournalPageStore } from '../journal-attempt.ts';
import { writePlace } from './note-writing.ts';

export type RemovedThing = { note: Note } | { hardDay: HardDay };

export function noteActions(page: JournalPageStore, attempt: JournalAttempt, focus: (place: string) => void) {
  const removed = removals(idOf);
  const remove = async (id: string, besides: string, action: () => Promise<RemovedThing | null>) => {
    const gone = await attempt(id, async () => removed.add(await action()));
    if (!gone) return;
    page.say('nothing');
    focus(gone.done ? `removed-${id}` : besides);
  };
  return {
    removed: removed.all,
    remove: (seen: Note) =>
      remove(seen.id, writePlace(seen), async () => {
        const note = await removeNote(seen.id, here()[0]);
        return note && { note };
      }),
    removeHardDay: (seen: HardDay) =>
      remove(seen.id, 'write-hard-day', async () => {
        const hardDay = await removeHardDay(seen.id, here()[0]);
        return hardDay && { hardDay };
      }),
    bringBack: async (thing: RemovedThing) => {
      if (!removed.all.peek().includes(thing)) return;
      const bringBack = async () => {
        if ('note' in thing) return `note-${(await bringBackNote(thing.note)).id}`;
        const { id: backId } = await bringBackHardDay(thing.hardDay);
        await gentleToday(...here()).catch(() => {});
        return `hard-${backId}`;
      };
      const back = await attempt(idOf(thing), bringBack, 'undo');
      if (!back) return;
      removed.drop(thing);
      page.say('back');
      focus(back.done);
    },
    drop: async (note: Note) => {
      if (await attempt(note.id, () => dropNoteDraft(note, here()[0])))
        focus(note.text ? `note-${note.id}` : writePlace(note));
    },
    answer: async (note: Note, answer: ParkedAnswer | null) => {
      if (!(await attempt(note.id, () => answerParked(note, answer)))) return;
      page.say('changed');
      focus(isAtRest({ ...note, parked: answer }) ? 'parked' : `note-${note.id}`);
    },
    print: () => {
      const { dataset } = document.documentElement;
      dataset.print = 'parked';
      addEventListener('afterprint', () => delete dataset.print, { once: true });
      window.print();
    },
    forget: removed.forget,
  };
}

function idOf(thing: RemovedThing): string {
  return 'note' in thing ? thing.note.id : thing.hardDay.id;
}

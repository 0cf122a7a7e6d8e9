import { type LookBackWish, readLookBack, type YearSeen } from '../../app/journal/looking-back.ts';
import { type CheckInsSeen, readCheckInsSeen } from '../../app/journal/read-check-ins.ts';
import { type NotesSeen, readNotesSeen } from '../../app/journal/read-notes.ts';
import { readStanding, type Standing } from '../../app/journal/where-you-are.ts';
import { type DayToRead, readYourDays } from '../../app/journal/your-days.ts';
import type { JournalSectionId } from '../../components/journal/journal-sections.ts';
import { type Days, daysAt } from '../../core/day/day-turn.ts';
import type { OwnPromise } from '../../core/journal/own-promise.ts';
import { hasNewer } from '../../core/records/reading.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { typedDays } from '../../platform/storage/day-store.ts';
import { typedNotes } from '../../platform/storage/journal/note-store.ts';
import { listPromises, typedPromises } from '../../platform/storage/journal/promise-store.ts';
import { keepLastTyped } from '../../platform/storage/last-typed.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';

/** What of the journal is to be read: a long history is read in pieces. */
export interface Wanted {
  section: JournalSectionId;
  days: number;
  /** So many of each sort. */
  notes: number;
  lookBack: LookBackWish;
}

interface Sections {
  days: { entries: DayToRead[]; hasEarlier: boolean; standing: Standing };
  'look-back': { seen: YearSeen };
  promises: { promises: OwnPromise[] };
  'check-in': CheckInsSeen;
  notes: NotesSeen;
}

type SectionReading = {
  [Id in JournalSectionId]: { section: Id; hasNewer: boolean } & (Id extends keyof Sections ? Sections[Id] : object);
}[JournalSectionId];

interface Around {
  settings: Settings;
  now: Temporal.Instant;
  zone: string;
  days: Days;
}

export type JournalReading = SectionReading & Around;
export type ReadingOf<Id extends JournalSectionId> = Extract<SectionReading, { section: Id }> & Around;

export async function readJournal(wanted: Wanted, now: Temporal.Instant, zone: string): Promise<JournalReading> {
  const settings = await readSettings(now);
  const days = daysAt(now, zone, settings.cadence.dayStart);
  return { settings, now, zone, days, ...(await readSection(wanted, days)) };
}

async function readSection({ section, ...wanted }: Wanted, { today }: Days): Promise<SectionReading> {
  switch (section) {
    case 'days': {
      await keepLastTyped(typedDays);
      const [read, standing] = await Promise.all([readYourDays(wanted.days), readStanding(today)]);
      return { section, ...read, standing };
    }
    case 'look-back': {
      await keepLastTyped(typedDays);
      const seen = await readLookBack(wanted.lookBack, today);
      return { section, seen, hasNewer: seen.hasNewer };
    }
    case 'promises': {
      await keepLastTyped(typedPromises);
      const listing = await listPromises();
      return { section, promises: listing.records, hasNewer: hasNewer(listing) };
    }
    case 'check-in':
      return { section, ...(await readCheckInsSeen(today)) };
    case 'notes':
      await keepLastTyped(typedNotes);
      return { section, ...(await readNotesSeen(wanted.notes)) };
  }
}

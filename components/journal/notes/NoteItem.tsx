import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../../core/journal/note.ts';
import { beganOn } from '../../../core/journal/note-changes.ts';
import { gistOf } from '../../../core/text/gist.ts';
import { DraftLine } from '../../day/DraftLine.tsx';
import { longDateWords } from '../../time/date-words.ts';
import { EntryChanges } from '../EntryChanges.tsx';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';

export function NoteItem({
  note,
  today,
  failed,
  showsDraft = false,
  on,
  children,
}: {
  note: Note;
  today: Temporal.PlainDate;
  failed: JournalFailure | null;
  /** Whether it may be here for what is only begun in it. */
  showsDraft?: boolean;
  on: { edit: () => void; remove: () => void; drop: () => void };
  children?: ComponentChildren;
}) {
  const { id, text, draft } = note;
  const isOnlyBegun = text === '' && draft !== null;
  // Of many notes that are drawn at each letter of a search, this is what takes longest.
  const date = useMemo(() => longDateWords(beganOn(id), today), [id, today.toString()]);
  const about = gistOf(text || (draft ?? ''));
  return (
    <li class="entry">
      <h4 id={`note-${id}`} tabIndex={-1}>
        {date}
      </h4>
      {text && <p class="page-text">{text}</p>}
      {children}
      {showsDraft && draft && <p class="quiet begun">{draft}</p>}
      {draft !== null && (
        <DraftLine drop={i18n.t('promises.dropBegun')} about={about} onGoOn={on.edit} onDrop={on.drop} />
      )}
      {!isOnlyBegun && (
        <div class="row">
          <EntryChanges about={about} onEdit={draft === null ? on.edit : null} onRemove={on.remove} />
        </div>
      )}
      <FailedNote failed={failed} at={id} />
    </li>
  );
}

import { i18n } from '#i18n';
import { type NoteSort, noteLimits } from '../../../core/journal/note.ts';
import { TextField } from '../../controls/TextField.tsx';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';

const rows: Record<NoteSort, number> = { page: 8, line: 4, parked: 3, noticed: 2 };

export function NoteForm({
  sort,
  text,
  asked,
  missing,
  failed,
  onType,
  onKeep,
  onLeave,
}: {
  sort: NoteSort;
  text: string;
  asked: number;
  missing: boolean;
  failed: JournalFailure | null;
  onType: (text: string) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  return (
    <form
      class="panel sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <TextField
        id="note"
        label={i18n.t(sort === 'line' ? 'notes.pageLabel' : `notes.${sort}Label`)}
        limit={noteLimits.note}
        rows={rows[sort]}
        text={text}
        asked={asked}
        missing={missing}
        onType={onType}
      />
      <FailedNote failed={failed} at="note" />
      <div class="row">
        <button type="submit" class="button primary">
          {i18n.t('notes.keep')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t('notes.leave')}
        </button>
      </div>
    </form>
  );
}

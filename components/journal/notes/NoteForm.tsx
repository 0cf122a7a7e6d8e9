import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type NoteSort, noteLimits } from '../../../core/journal/note.ts';
import { TextField } from '../../controls/TextField.tsx';
import type { JournalFailure } from '../FailedNote.tsx';
import { JournalForm } from '../JournalForm.tsx';

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
  children,
}: {
  sort: NoteSort;
  text: string;
  asked: number;
  missing: boolean;
  failed: JournalFailure | null;
  onType: (text: string) => void;
  onKeep: () => void;
  onLeave: () => void;
  children: ComponentChildren;
}) {
  return (
    <JournalForm
      at="note"
      failed={failed}
      keep={i18n.t('notes.keep')}
      leave={i18n.t('notes.leave')}
      onKeep={onKeep}
      onLeave={onLeave}
    >
      {children}
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
    </JournalForm>
  );
}

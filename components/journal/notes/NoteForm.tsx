import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type NoteSort, noteLimits } from '../../../core/journal/note.ts';
import { LeavingQuestion } from '../../controls/LeavingQuestion.tsx';
import { TextField } from '../../controls/TextField.tsx';
import type { JournalFailure } from '../FailedNote.tsx';
import { JournalForm } from '../JournalForm.tsx';

const rows: Record<NoteSort, number> = { page: 8, line: 4, parked: 3, noticed: 2 };

export function NoteForm({
  sort,
  text,
  asked,
  missing,
  isLeaving,
  failed,
  on,
  children,
}: {
  sort: NoteSort;
  text: string;
  asked: number;
  missing: boolean;
  isLeaving: boolean;
  failed: JournalFailure | null;
  on: {
    type: (text: string) => void;
    keep: () => void;
    leave: () => void;
    stay: () => void;
    drop: () => void;
  };
  children: ComponentChildren;
}) {
  return (
    <JournalForm
      label={i18n.t(sort === 'line' ? 'notes.page' : `notes.${sort}`)}
      at="note"
      failed={failed}
      more={failed?.what === 'changed' ? i18n.t('notes.keepApart') : null}
      keep={i18n.t('notes.keep')}
      leave={i18n.t('notes.leave')}
      onKeep={on.keep}
      onLeave={on.leave}
      leaving={isLeaving && <LeavingQuestion id="note-leaving" onStay={on.stay} onDrop={on.drop} />}
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
        onType={on.type}
      />
    </JournalForm>
  );
}

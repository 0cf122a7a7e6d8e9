import { i18n } from '#i18n';
import { AboutIdea } from '../../../components/journal/notes/AboutIdea.tsx';
import { NoteForm } from '../../../components/journal/notes/NoteForm.tsx';
import { NoteItem } from '../../../components/journal/notes/NoteItem.tsx';
import { ParkedQuestion, QuestionAtRest } from '../../../components/journal/notes/ParkedQuestion.tsx';
import { RemovedItem } from '../../../components/journal/RemovedItem.tsx';
import type { Note, NoteSort } from '../../../core/journal/note.ts';
import { isAtRest, isToLookAt } from '../../../core/journal/note-changes.ts';
import { gistOf } from '../../../core/text/gist.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { writePlace } from './note-writing.ts';

/** Notes, the newest first. Where `write` is given, one of that sort can be begun above them. */
export function NoteList({
  store,
  notes,
  reading: { now, days },
  write,
  astray = false,
  all = false,
}: {
  store: JournalStore;
  notes: readonly Note[];
  reading: ReadingOf<'notes'>;
  write?: Exclude<NoteSort, 'line'>;
  /** Whether the one that is being written is in no list any more. */
  astray?: boolean;
  /** Whether these are of all sorts: then what is being written stays above them, of whatever sort it is. */
  all?: boolean;
}) {
  const { notes: writing, noteOn: on } = store;
  const open = writing.form.value;
  const failed = store.failed.value;
  const about = ({ strategy }: Note) => (
    <AboutIdea id={strategy} title={strategy ? store.titles.value.get(strategy) : undefined} />
  );
  const form = open && (
    <NoteForm {...open} sort={open.note.sort} failed={failed} on={writing}>
      {about(open.note)}
    </NoteForm>
  );
  const isListed = !open?.isNew && notes.some(({ id }) => id === open?.note.id);
  const isHere = (sort: NoteSort) => all || sort === write || (sort === 'line' && write === 'page');
  return (
    <>
      {all && !isListed && form}
      {write &&
        (open && (open.isNew || astray) && writePlace(open.note) === `write-${write}` ? (
          form
        ) : (
          <button type="button" id={`write-${write}`} class="button" onClick={() => writing.write(write)}>
            {i18n.t(`notes.${write}`)}
          </button>
        ))}
      <ul class="entries">
        {on.removed.value.map(
          (thing) =>
            'note' in thing &&
            isHere(thing.note.sort) && (
              <RemovedItem
                key={thing.note.id}
                id={thing.note.id}
                gist={thing.note.text}
                failed={failed}
                onUndo={() => on.bringBack(thing)}
              />
            ),
        )}
        {notes
          .filter(({ id }) => !(open?.isNew && open.note.id === id))
          .map((note) =>
            open?.note.id === note.id ? (
              <li key={note.id}>{form}</li>
            ) : (
              <NoteItem
                key={note.id}
                note={note}
                today={days.today}
                failed={failed}
                showsDraft={all}
                on={{
                  edit: () => writing.edit(note),
                  remove: () => on.remove(note),
                  drop: () => on.drop(note),
                }}
              >
                {about(note)}
                {isToLookAt(note, now) && (
                  <ParkedQuestion
                    about={gistOf(note.text)}
                    answer={note.parked}
                    onAnswer={(answer) => on.answer(note, answer)}
                  />
                )}
                {isAtRest(note) && <QuestionAtRest about={gistOf(note.text)} onAsk={() => on.answer(note, null)} />}
              </NoteItem>
            ),
          )}
      </ul>
    </>
  );
}

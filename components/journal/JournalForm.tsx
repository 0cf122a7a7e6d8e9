import type { ComponentChildren } from 'preact';
import { FailedNote, type JournalFailure } from './FailedNote.tsx';

/** What is written into the journal: its fields, what went wrong at `at`, and the two ways out. */
export function JournalForm({
  at,
  failed,
  more = null,
  keep,
  leave,
  onKeep,
  onLeave,
  after,
  children,
}: {
  at: string;
  failed: JournalFailure | null;
  /** What can be done where another window was first. */
  more?: string | null;
  keep: string;
  leave: string;
  onKeep: () => void;
  onLeave: () => void;
  /** What else can be done about what went wrong. */
  after?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <form
      class="panel sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <FailedNote failed={failed} at={at} isForm more={more} />
      {after}
      <div class="row">
        <button type="submit" class="button primary">
          {keep}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {leave}
        </button>
      </div>
    </form>
  );
}

import type { ComponentChildren } from 'preact';
import { FailedNote, type JournalFailure } from './FailedNote.tsx';

/** What is written into the journal: its fields, what went wrong at `at`, and the two ways out. */
export function JournalForm({
  label,
  at,
  failed,
  more = null,
  keep,
  leave,
  onKeep,
  onLeave,
  leaving,
  children,
}: {
  /** By which it is known where several stand open. */
  label: string;
  at: string;
  failed: JournalFailure | null;
  /** What keeping it once more does, where another window was first. */
  more?: string | null;
  keep: string;
  leave: string;
  onKeep: () => void;
  onLeave: () => void;
  /** What is asked before it is left. */
  leaving?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <form
      class="panel sheet"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      {children}
      <FailedNote failed={failed} at={at} isForm more={more} />
      {leaving}
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

/** What did not work. */
export type Failure = 'failed' | 'not_undone' | 'not_erased';

/** What the page last said of a change. `overtaken`: it does not go with what was set elsewhere meanwhile. */
export type Said = 'nothing' | 'saved' | 'undone' | 'erased' | 'overtaken' | Failure;

/** What came of a change: what to say of it, and when alarms and the rest agree with it. */
export interface Done {
  said: Said;
  agreed: Promise<void>;
}

import type { Settings } from '../../core/settings/settings.ts';

export type Failure = 'failed' | 'not_undone' | 'not_erased';

/** What the page last said of a change. `overtaken`: it does not go with what was set elsewhere meanwhile. */
export type Said = 'nothing' | 'saved' | 'undone' | 'erased' | 'overtaken' | Failure;

export interface Done {
  said: Said;
  agreed: Promise<void>;
  /** As they are stored now, where the page does not show them so yet. */
  settings?: Settings;
}

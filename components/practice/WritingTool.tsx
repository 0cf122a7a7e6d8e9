import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { longestDraft } from '../../core/practice/seen-draft.ts';
import { TextField } from '../controls/TextField.tsx';
import { asksToCopy } from './copy-key.ts';
import { TextActions, type TextSaid } from './TextActions.tsx';

export interface WritingActions {
  part: (name: string, text: string) => void;
  type: (text: string) => void;
  anew: () => void;
  back: () => void;
  copy: () => void;
  keep: () => void;
}

/** A tool at whose end stands a text: put together from its parts, until the person writes on in it. */
export function WritingTool({
  id,
  label,
  rows,
  text,
  changed,
  undoable = false,
  said,
  children,
  further,
  on,
}: {
  id: string;
  label: string;
  rows: number;
  text: string;
  /** Whether it is no longer just what its parts make. */
  changed: boolean;
  /** Whether it was put together anew, and what the person had made of it can come back. */
  undoable?: boolean;
  said: { what: TextSaid };
  /** What stands before the text. */
  children: ComponentChildren;
  /** What can come of it besides. */
  further?: ComponentChildren;
  on: WritingActions;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is heard from whatever is in it.
    <div
      class="tool"
      onKeyDown={(event) => {
        if (asksToCopy(event) && text.trim() !== '') on.copy();
      }}
    >
      {children}
      <TextField id={id} label={label} limit={longestDraft} rows={rows} text={text} asked={0} onType={on.type} />
      {(changed || undoable) && (
        <button type="button" class="text-button undo" onClick={undoable ? on.back : on.anew}>
          {i18n.t(undoable ? 'practice.back' : 'practice.anew')}
        </button>
      )}
      <TextActions
        empty={text.trim() === ''}
        label={i18n.t('practice.copy')}
        said={said.what}
        once={said}
        onCopy={on.copy}
        onKeep={on.keep}
      />
      {further}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type DraftView, longestDraft, mayBeLookedAt, type SeenFinding } from '../../core/practice/seen-draft.ts';
import type { WriteFailure } from '../../core/records/storage-failures.ts';
import type { StyleKind } from '../../core/settings/settings.ts';
import { TextField } from '../controls/TextField.tsx';
import { Spoken } from '../page/LiveRegion.tsx';
import { asksToCopy } from '../practice/copy-key.ts';
import { TextActions, type TextSaid } from '../practice/TextActions.tsx';
import { DraftDanger } from './DraftDanger.tsx';
import { draftKindName } from './draft-words.ts';
import { FindingList } from './FindingList.tsx';
import { MarkedDraft } from './MarkedDraft.tsx';

export interface DraftActions {
  type: (text: string) => void;
  copy: () => void;
  keep: () => void;
  promise: (words: string) => void;
  switchOff: (kind: StyleKind) => void;
  undo: (kind: StyleKind) => void;
}

export function BeforeYouSend({
  text,
  view,
  current,
  failed,
  left,
  switched,
  said,
  sourceOf,
  on,
}: {
  text: string;
  /** What was seen last; `null` where there is nothing to look at. */
  view: DraftView | null;
  /** Whether it was seen in just this text. */
  current: boolean;
  failed: boolean;
  /** Seconds of the breath before copying, 0 once it is taken; `null` where none is asked for yet. */
  left: number | null;
  switched: { kind: StyleKind; failed: WriteFailure | null } | null;
  said: { what: TextSaid };
  sourceOf: (evidence: readonly string[]) => ComponentChildren;
  on: DraftActions;
}) {
  const found = view?.kind === 'seen' ? view.findings : [];
  const breathes = found.length > 0 && current;
  const showInText = ({ start, end }: SeenFinding) => {
    const field = document.getElementById(fieldId);
    // In another text its words stand elsewhere.
    if (!current || !(field instanceof HTMLTextAreaElement)) return;
    // A field scrolls to where its caret is only when it is given the focus.
    field.blur();
    field.setSelectionRange(start, start);
    field.focus();
    field.setSelectionRange(start, end);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is heard from whatever is in it.
    <div
      class="tool"
      onKeyDown={(event) => {
        if (asksToCopy(event) && text.trim() !== '') on.copy();
      }}
    >
      <TextField
        id={fieldId}
        label={i18n.t('beforeYouSend.field')}
        limit={longestDraft}
        rows={6}
        text={text}
        asked={0}
        onType={on.type}
      />
      {/* There before its words are, so that they are heard. */}
      <div role="status" class={view?.kind === 'danger' ? undefined : 'unseen'}>
        {view?.kind === 'danger' && <DraftDanger finding={view.finding} />}
      </div>
      {view?.kind !== 'danger' && (
        <>
          {view?.kind === 'seen' && view.praises.length > 0 && (
            <section>
              <h2>{i18n.t('beforeYouSend.goodTitle')}</h2>
              <ul class="text-list">
                {view.praises.map((praise) => (
                  <li key={praise}>{praise}</li>
                ))}
              </ul>
            </section>
          )}
          <p class="quiet" role="status">
            <Spoken words={seenWords(text, view, current, failed)} once={null} />
          </p>
          {view?.kind === 'seen' && found.length > 0 && (
            <section>
              <h2>{i18n.t('beforeYouSend.foundTitle')}</h2>
              <MarkedDraft text={view.text} findings={found} />
              <FindingList
                findings={found}
                sourceOf={sourceOf}
                onShow={showInText}
                onPromise={({ quote }) => on.promise(quote)}
                onOff={on.switchOff}
              />
            </section>
          )}
          {switched && (
            <p class={switched.failed ? 'note' : 'quiet'} role="status">
              <Spoken words={switchedWords(switched)} once={switched} />{' '}
              {!switched.failed && (
                <button type="button" id={undoId} class="text-button undo" onClick={() => on.undo(switched.kind)}>
                  {i18n.t('beforeYouSend.undo')}
                </button>
              )}
            </p>
          )}
          <TextActions
            empty={text.trim() === ''}
            label={copyWords(breathes, left)}
            waits={left !== null && left > 0}
            said={said.what}
            once={said}
            onCopy={on.copy}
            onKeep={on.keep}
          />
          <p class="unseen" role="status">
            {left === null ? '' : i18n.t(left > 0 ? 'beforeYouSend.breath' : 'beforeYouSend.ready')}
          </p>
        </>
      )}
    </div>
  );
}

export const fieldId = 'message';
export const undoId = 'undo-rule';

function copyWords(breathes: boolean, left: number | null): string {
  if (!breathes) return i18n.t('practice.copy');
  if (left === null) return i18n.t('beforeYouSend.breathe');
  return left > 0 ? i18n.t('beforeYouSend.breathing', { seconds: left }) : i18n.t('beforeYouSend.copyNow');
}

function switchedWords({ kind, failed }: { kind: StyleKind; failed: WriteFailure | null }): string {
  if (!failed) return i18n.t('beforeYouSend.switchedOff', { kind: draftKindName(kind) });
  return failed === 'save' ? i18n.t('beforeYouSend.notSwitched') : i18n.t(`error.${failed}`);
}

function seenWords(text: string, view: DraftView | null, current: boolean, failed: boolean): string {
  if (!mayBeLookedAt(text)) return text.trim() === '' ? '' : i18n.t('beforeYouSend.tooLong');
  if (failed) return i18n.t('beforeYouSend.failed');
  if (view?.kind !== 'seen') return current ? '' : i18n.t('beforeYouSend.waiting');
  const { findings, understood } = view;
  if (findings.length > 0) return i18n.t('beforeYouSend.found', findings.length);
  return i18n.t(understood ? 'beforeYouSend.nothing' : 'beforeYouSend.cannotTell');
}

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SeenFinding } from '../../core/practice/seen-draft.ts';
import type { StyleKind } from '../../core/settings/settings.ts';
import { draftKindName } from './draft-words.ts';

export function FindingList({
  findings,
  sourceOf,
  onShow,
  onOff,
}: {
  findings: readonly SeenFinding[];
  sourceOf: (evidence: readonly string[]) => ComponentChildren;
  onShow: (finding: SeenFinding) => void;
  onOff: (kind: StyleKind) => void;
}) {
  return (
    <ol class="findings">
      {findings.map((finding) => {
        const { kind, start, end, quote, why, instead, evidence } = finding;
        return (
          <li key={`${kind}-${start}-${end}`} class="finding">
            <h3>
              <q>{quote}</q>
            </h3>
            <p>{why}</p>
            <p class="instead">{instead}</p>
            <details>
              <summary>{i18n.t('beforeYouSend.source')}</summary>
              {sourceOf(evidence)}
            </details>
            <div class="row">
              <button type="button" class="text-button" onClick={() => onShow(finding)}>
                {i18n.t('beforeYouSend.show')}
              </button>
              {kind === 'overpromise' && (
                <a href="/journal.html#promises" target="_blank" rel="noopener">
                  {i18n.t('beforeYouSend.promise')}
                </a>
              )}
              {kind !== 'danger' && (
                <button type="button" class="text-button" onClick={() => onOff(kind)}>
                  {i18n.t('beforeYouSend.off', { kind: draftKindName(kind) })}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

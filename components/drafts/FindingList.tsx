import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SeenFinding } from '../../core/practice/seen-draft.ts';
import type { StyleKind } from '../../core/settings/settings.ts';
import { draftKindName } from './draft-words.ts';

/** What was found, each kind once. */
export function FindingList({
  findings,
  sourceOf,
  onShow,
  onPromise,
  onOff,
}: {
  findings: readonly SeenFinding[];
  sourceOf: (evidence: readonly string[]) => ComponentChildren;
  onShow: (finding: SeenFinding) => void;
  onPromise: (finding: SeenFinding) => void;
  onOff: (kind: StyleKind) => void;
}) {
  return (
    <ol class="findings">
      {[...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, same]) => {
        const name = kind === 'danger' ? undefined : draftKindName(kind);
        return (
          <li key={kind} class="finding">
            {name && <h3>{name}</h3>}
            <p>{same[0]?.why}</p>
            <p class="instead">{same[0]?.instead}</p>
            <ul class="quotes">
              {same.map((finding) => {
                const id = `found-${kind}-${finding.start}`;
                return (
                  <li key={id}>
                    <q id={id}>{finding.quote}</q>
                    <div class="row">
                      <button type="button" class="text-button" aria-describedby={id} onClick={() => onShow(finding)}>
                        {i18n.t('beforeYouSend.show')}
                      </button>
                      {kind === 'overpromise' && (
                        <button
                          type="button"
                          class="text-button"
                          aria-describedby={id}
                          onClick={() => onPromise(finding)}
                        >
                          {i18n.t('beforeYouSend.promise')}
                        </button>
                      )}
                    </div>
                  </li>
                );
              })}
            </ul>
            <details>
              <summary aria-description={name}>{i18n.t('beforeYouSend.source')}</summary>
              {sourceOf(same[0]?.evidence ?? [])}
            </details>
            {kind !== 'danger' && (
              <button type="button" class="text-button" onClick={() => onOff(kind)}>
                {i18n.t('beforeYouSend.off', { kind: draftKindName(kind) })}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

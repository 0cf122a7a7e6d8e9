import { i18n } from '#i18n';
import type { WriteFailure } from '../../core/records/storage-failures.ts';
import { gistOf } from '../../core/text/gist.ts';
import type { SetAside } from '../../core/transfer/set-aside.ts';
import { OpensInPlace } from '../controls/OpensInPlace.tsx';
import { Spoken } from '../page/LiveRegion.tsx';
import { AskInPlace } from './AskInPlace.tsx';
import { setAsideWords } from './set-aside-words.ts';

export interface SetAsideLeaving {
  /** The key of the one that is to be removed, if the person says so once more. */
  asking: string | null;
  said: { failed: WriteFailure | null } | null;
}

/** What was set aside, with the words in it. Before one is removed, it is asked once more in its place. */
export function SetAsideList({
  all,
  leaving: { asking, said },
  on,
}: {
  all: readonly SetAside[];
  leaving: SetAsideLeaving;
  on: { ask: (key: string | null) => void; remove: (key: string) => void };
}) {
  if (all.length === 0 && !said) return null;
  return (
    <details class="set-aside">
      <summary>{i18n.t('things.aside', all.length)}</summary>
      <p class="quiet">{i18n.t('setAside.about')}</p>
      <ul class="packs">
        {all.map((one) => (
          <li key={one.key}>
            <p class="quiet">{setAsideWords(one)}</p>
            {one.texts.map((text, index) => (
              <p key={index} dir="auto">
                {text}
              </p>
            ))}
            <OpensInPlace now={asking === one.key ? 'open' : 'closed'} onClose={() => on.ask(null)}>
              {asking === one.key ? (
                <AskInPlace
                  question={i18n.t('setAside.sure')}
                  yes={i18n.t('packs.removeYes')}
                  no={i18n.t('packs.removeNo')}
                  onYes={() => on.remove(one.key)}
                  onNo={() => on.ask(null)}
                />
              ) : (
                <button
                  type="button"
                  class="text-button"
                  aria-description={gistOf(one.texts[0] ?? setAsideWords(one))}
                  onClick={() => on.ask(one.key)}
                >
                  {i18n.t('own.remove')}
                </button>
              )}
            </OpensInPlace>
          </li>
        ))}
      </ul>
      <p class={said?.failed ? 'note' : 'quiet'} role="status">
        <Spoken words={said ? i18n.t(said.failed ? `error.${said.failed}` : 'own.removed') : ''} once={said} />
      </p>
    </details>
  );
}

import { i18n } from '#i18n';
import type { WholePack } from '../../core/packs/pack.ts';
import { OpensInPlace } from '../controls/OpensInPlace.tsx';
import { AskInPlace } from '../transfer/AskInPlace.tsx';

/** The packs that are here. Before one is removed, it is asked once more in its place. */
export function PackList({
  packs,
  asking,
  on,
}: {
  packs: readonly WholePack[];
  asking: string | null;
  on: { ask: (id: string | null) => void; remove: (pack: WholePack) => void };
}) {
  return (
    <ul class="packs">
      {packs.map((whole) => {
        const { pack, ideas } = whole;
        const nameId = `pack-${pack.id}`;
        return (
          <li key={pack.id} class="kept-pack">
            <p id={nameId}>
              <bdi>{pack.name}</bdi>{' '}
              <span class="quiet">
                <bdi>{i18n.t('packs.by', { name: pack.by })}</bdi> · {i18n.t('browse.count', ideas.length)}
              </span>
            </p>
            <OpensInPlace now={asking === pack.id ? 'open' : 'closed'} onClose={() => on.ask(null)}>
              {asking === pack.id ? (
                <AskInPlace
                  question={i18n.t('packs.removeSure', { name: pack.name })}
                  yes={i18n.t('packs.removeYes')}
                  no={i18n.t('packs.removeNo')}
                  onYes={() => on.remove(whole)}
                  onNo={() => on.ask(null)}
                />
              ) : (
                <button type="button" class="text-button" aria-describedby={nameId} onClick={() => on.ask(pack.id)}>
                  {i18n.t('packs.remove')}
                </button>
              )}
            </OpensInPlace>
          </li>
        );
      })}
    </ul>
  );
}

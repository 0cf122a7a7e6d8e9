import { i18n } from '#i18n';
import { Changeable } from '../controls/Changeable.tsx';
import { OpensInPlace } from '../controls/OpensInPlace.tsx';
import { AskInPlace } from './AskInPlace.tsx';

export function EraseAll({
  asking,
  onErase,
  onSure,
  onKeep,
}: {
  asking: boolean;
  onErase: () => void;
  onSure: () => void;
  onKeep: () => void;
}) {
  return (
    <section aria-labelledby="erase">
      <h3 id="erase">{i18n.t('erase.title')}</h3>
      <Changeable form="list">
        <OpensInPlace now={asking ? 'open' : 'closed'} onClose={onKeep}>
          {asking ? (
            <AskInPlace
              question={i18n.t('data.eraseSure')}
              yes={i18n.t('data.eraseYes')}
              no={i18n.t('data.eraseNo')}
              onYes={onSure}
              onNo={onKeep}
            />
          ) : (
            <button type="button" class="button" onClick={onErase}>
              {i18n.t('data.erase')}
            </button>
          )}
        </OpensInPlace>
      </Changeable>
    </section>
  );
}

import { i18n } from '#i18n';
import type { Wording } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { RadioList } from '../controls/RadioList.tsx';
import { Switch } from '../controls/Switch.tsx';

export function WordingFields({
  wording,
  sound,
  maySilence,
  onEdit,
}: {
  wording: Wording;
  sound: boolean;
  maySilence: boolean;
  onEdit: (edit: Edit) => void;
}) {
  return (
    <section>
      <h3>{i18n.t('wording.title')}</h3>
      <RadioList
        name="wording"
        title={i18n.t('wording.title')}
        value={wording}
        options={[
          { value: 'discreet', label: i18n.t('wording.discreet') },
          {
            value: 'full',
            label: (
              <>
                {i18n.t('wording.full')} <span class="quiet">{i18n.t('wording.fullWarning')}</span>
              </>
            ),
          },
        ]}
        onChange={(to) => onEdit({ kind: 'set', field: 'wording', to })}
      />
      {maySilence ? (
        <Switch on={sound} onChange={(to) => onEdit({ kind: 'set', field: 'sound', to })}>
          {i18n.t('wording.sound')}
        </Switch>
      ) : (
        <p class="quiet">{i18n.t('wording.soundElsewhere')}</p>
      )}
    </section>
  );
}

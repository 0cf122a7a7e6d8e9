import { i18n } from '#i18n';
import type { Wording } from '../core/settings.ts';
import { RadioList } from './RadioList.tsx';
import { Switch } from './Switch.tsx';

/** What a nudge says, and whether it may be heard. */
export function WordingFields({
  wording,
  sound,
  onWording,
  onSound,
}: {
  wording: Wording;
  sound: boolean;
  onWording: (wording: Wording) => void;
  onSound: (sound: boolean) => void;
}) {
  return (
    <section>
      <h2>{i18n.t('wording.title')}</h2>
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
        onChange={onWording}
      />
      <Switch on={sound} onChange={onSound}>
        {i18n.t('wording.sound')}
      </Switch>
    </section>
  );
}

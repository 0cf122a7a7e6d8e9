import { i18n } from '#i18n';
import { TextList } from '../controls/TextList.tsx';
import { HelpDirectories } from './HelpDirectories.tsx';

const acts = [1, 2, 3, 4, 5, 6] as const;

export function HelpAfraid() {
  return (
    <section class="afraid">
      <h2>{i18n.t('help.afraidTitle')}</h2>
      <p>{i18n.t('help.afraidFirst')}</p>
      <p>{i18n.t('help.afraidFault')}</p>
      <p>
        <strong>{i18n.t('help.emergency')}</strong> {i18n.t('help.crisis')}
      </p>
      <p>{i18n.t('help.actsTitle')}</p>
      <TextList lines={acts.map((number) => i18n.t(`help.act${number}`))} />
      <p>{i18n.t('help.afraidPlan')}</p>
      <p>{i18n.t('help.watched')}</p>
      <h3>{i18n.t('help.placesTitle')}</h3>
      <p class="quiet">{i18n.t('help.trace')}</p>
      <HelpDirectories />
      <p>{i18n.t('help.own')}</p>
    </section>
  );
}

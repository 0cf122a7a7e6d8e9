import { i18n } from '#i18n';
import { HelpDirectories } from '../../help/HelpDirectories.tsx';
import { HelpLink } from '../../help/HelpLink.tsx';

export function SafetyFirst({ onHide }: { onHide: () => void }) {
  return (
    <section class="sheet safety" aria-labelledby="safety">
      <h3 id="safety" tabIndex={-1}>
        {i18n.t('checkIn.safetyTitle')}
      </h3>
      <p>{i18n.t('help.afraidFirst')}</p>
      <p>{i18n.t('help.afraidFault')}</p>
      <p>{i18n.t('help.watched')}</p>
      <p>
        <strong>{i18n.t('help.emergency')}</strong>
      </p>
      <HelpDirectories />
      <p class="quiet">{i18n.t('help.trace')}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={onHide}>
          {i18n.t('help.leave')}
        </button>
        <HelpLink />
      </div>
      <p class="quiet">{i18n.t('help.leaveText')}</p>
      <p class="quiet">{i18n.t('checkIn.aloneNow')}</p>
    </section>
  );
}

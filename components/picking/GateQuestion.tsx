import { i18n } from '#i18n';

export function GateQuestion({
  heading: Heading = 'h1',
  onYes,
  onOther,
  onAnother,
}: {
  /** By what stands around it: nothing else, or the title of an idea. */
  heading?: 'h1' | 'h4';
  onYes: () => void;
  onOther: () => void;
  onAnother?: (() => void) | undefined;
}) {
  return (
    <section class="panel gate" aria-labelledby="gate-title">
      <p class="quiet">{i18n.t('gate.first')}</p>
      <Heading id="gate-title">{i18n.t('gate.question')}</Heading>
      <div class="row">
        <button type="button" class="button" onClick={onYes}>
          {i18n.t('gate.yes')}
        </button>
        <button type="button" class="button" onClick={onOther}>
          {i18n.t('gate.no')}
        </button>
        <button type="button" class="button" onClick={onOther}>
          {i18n.t('gate.notSure')}
        </button>
      </div>
      <p class="quiet">{i18n.t('gate.kept')}</p>
      {onAnother && (
        <button type="button" class="text-button" onClick={onAnother}>
          {i18n.t('popup.swap')}
        </button>
      )}
    </section>
  );
}

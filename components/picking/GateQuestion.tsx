import { i18n } from '#i18n';

export function GateQuestion({
  onYes,
  onOther,
  onAnother,
}: {
  onYes: () => void;
  onOther: () => void;
  onAnother?: (() => void) | undefined;
}) {
  return (
    <section class="panel gate" aria-labelledby="gate-title">
      <p class="quiet">{i18n.t('gate.first')}</p>
      <h1 id="gate-title">{i18n.t('gate.question')}</h1>
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

import { i18n } from '#i18n';

/** One question before a strategy that reaches toward the other person. Every answer leads on, and none is written down. */
export function GateQuestion({
  onYes,
  onOther,
  onAnother,
}: {
  onYes: () => void;
  /** "No" and "Not sure" lead to the same place. */
  onOther: () => void;
  /** A way past the question, where there is one. */
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

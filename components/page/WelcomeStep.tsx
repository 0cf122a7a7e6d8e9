import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export function WelcomeStep({
  step,
  steps,
  title,
  children,
  onBack,
  onSkip,
  actions,
}: {
  step: number;
  steps: number;
  title: string;
  children: ComponentChildren;
  onBack: (() => void) | null;
  /** Leaves the welcome, with the nudges that there are by default or with none; `null` where there is no more to skip. */
  onSkip: ((nudges: boolean) => void) | null;
  actions: ComponentChildren;
}) {
  return (
    <section class="step" aria-labelledby="step-title">
      <p id="step" class="quiet">
        {i18n.t('welcome.step', { step, steps })}
      </p>
      <h1 id="step-title" tabIndex={-1} aria-describedby="step">
        {title}
      </h1>
      {children}
      <div class="bar">
        <div class="row ways">{actions}</div>
        <div class="row others">
          {onBack && (
            <button type="button" class="text-button" onClick={onBack}>
              {i18n.t('welcome.back')}
            </button>
          )}
          {onSkip && (
            <>
              <button type="button" class="text-button" onClick={() => onSkip(true)}>
                {i18n.t('welcome.skipAll')}
              </button>
              <button type="button" class="text-button" onClick={() => onSkip(false)}>
                {i18n.t('welcome.skipOff')}
              </button>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

import { i18n } from '#i18n';
import type { Plan, PlanAnswer } from '../../core/day/plan.ts';
import { planWords } from './plan-words.ts';

export function PlanView({
  plan,
  onAnswer,
  mayChange = true,
  onChange,
}: {
  plan: Plan;
  onAnswer?: (answer: PlanAnswer) => void;
  mayChange?: boolean;
  onChange?: () => void;
}) {
  const title = onAnswer ? 'plan-before' : 'plan-today';
  return (
    <section class="response plan" aria-labelledby={title}>
      <h2 id={title} class="quiet">
        {i18n.t(onAnswer ? 'plan.before' : 'plan.today')}
      </h2>
      <p class="own-line">{planWords(plan)}</p>
      {onAnswer && (
        <div class="row">
          <button type="button" class="button small" onClick={() => onAnswer('did')}>
            {i18n.t('plan.did')}
          </button>
          <button type="button" class="button small" onClick={() => onAnswer('not_today')}>
            {i18n.t('plan.notToday')}
          </button>
          {mayChange && (
            <button type="button" class="text-button" onClick={() => onAnswer('changed')}>
              {i18n.t('plan.change')}
            </button>
          )}
        </div>
      )}
      {onChange && (
        <button type="button" class="text-button" onClick={onChange}>
          {i18n.t('plan.change')}
        </button>
      )}
    </section>
  );
}

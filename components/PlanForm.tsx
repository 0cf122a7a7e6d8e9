import { i18n } from '#i18n';
import { longestPlanPart } from '../core/plan.ts';

/** "When ___, I will ___". Both halves are needed; leaving is always possible. */
export function PlanForm({
  when,
  will,
  onType,
  onKeep,
  onBack,
}: {
  when: string;
  will: string;
  onType: (half: { when?: string; will?: string }) => void;
  onKeep: () => void;
  onBack: () => void;
}) {
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <h2>{i18n.t('plan.title')}</h2>
      <p class="quiet">{i18n.t('plan.explain')}</p>
      <label class="line">
        <span>{i18n.t('plan.when')}</span>
        <input
          dir="auto"
          maxLength={longestPlanPart}
          placeholder={i18n.t('plan.whenExample')}
          required
          value={when}
          onInput={(event) => onType({ when: event.currentTarget.value })}
        />
      </label>
      <label class="line">
        <span>{i18n.t('plan.will')}</span>
        <input
          dir="auto"
          maxLength={longestPlanPart}
          placeholder={i18n.t('plan.willExample')}
          required
          value={will}
          onInput={(event) => onType({ will: event.currentTarget.value })}
        />
      </label>
      <div class="actions">
        <button type="submit" class="button primary" disabled={!when.trim() || !will.trim()}>
          {i18n.t('tried.keep')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t('tried.cancel')}
        </button>
      </div>
    </form>
  );
}

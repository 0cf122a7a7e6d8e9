import { i18n } from '#i18n';
import { longestPlanPart, type Plan } from '../../core/day/plan.ts';
import { TextField } from '../controls/TextField.tsx';
import { planWords } from './plan-words.ts';

export function PlanForm({
  when,
  will,
  asked,
  kept,
  onType,
  onKeep,
  onBack,
}: {
  when: string;
  will: string;
  asked: number;
  /** The day's plan so far: a day has one, whichever of its ideas it is for. */
  kept: Plan | null;
  onType: (half: { when?: string; will?: string }) => void;
  onKeep: () => void;
  onBack: () => void;
}) {
  const half = { limit: longestPlanPart, asked, required: true };
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
      {kept?.of && <p class="note">{i18n.t('plan.replaces', { plan: planWords(kept) })}</p>}
      <TextField
        {...half}
        id="when"
        label={i18n.t('plan.when')}
        placeholder={i18n.t('plan.whenExample')}
        text={when}
        missing={asked > 0 && when.trim() === ''}
        missingWords={i18n.t('plan.whenMissing')}
        onType={(text) => onType({ when: text })}
      />
      <TextField
        {...half}
        id="will"
        label={i18n.t('plan.will')}
        placeholder={i18n.t('plan.willExample')}
        text={will}
        missing={asked > 0 && will.trim() === ''}
        missingWords={i18n.t('plan.willMissing')}
        onType={(text) => onType({ will: text })}
      />
      <div class="actions">
        <button type="submit" class="button primary">
          {i18n.t('tried.keep')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {i18n.t(kept && !kept.of ? 'tried.leave' : 'tried.cancel')}
        </button>
      </div>
    </form>
  );
}

import { i18n } from '#i18n';
import { minuteChoices } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { type Bond, bonds } from '../../core/strategies/strategy.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';

export function FocusFields({
  who,
  minutes,
  onEdit,
}: {
  who: Bond | null;
  minutes: number | null;
  onEdit: (edit: Edit) => void;
}) {
  const whoOptions = [...bonds, 'none' as const].map((value) => ({ value, label: i18n.t(`who.${value}`) }));
  const minuteOptions = [
    ...minuteChoices.map((value) => ({ value, label: i18n.t('focus.minutes', value) })),
    { value: 0, label: i18n.t('focus.anyTime') },
  ];
  return (
    <div class="stack">
      <ChoiceField
        label={i18n.t('focus.who')}
        value={who ?? 'none'}
        options={whoOptions}
        onChange={(chosen) => onEdit({ kind: 'set', field: 'who', to: chosen === 'none' ? null : chosen })}
      />
      <ChoiceField
        label={i18n.t('focus.time')}
        value={minutes ?? 0}
        options={minuteOptions}
        onChange={(chosen) => onEdit({ kind: 'set', field: 'minutes', to: chosen || null })}
      />
    </div>
  );
}

import { i18n } from '#i18n';
import type { Weekday } from '../../core/cadence/cadence.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { weekdaysInOrder, weekdayWords } from '../time/weekday-words.ts';

const usual: Weekday = 7;

export function LookBackField({ day, onEdit }: { day: Weekday | null; onEdit: (edit: Edit) => void }) {
  const set = (to: Weekday | null) => onEdit({ kind: 'set', field: 'lookBackDay', to });
  return (
    <section>
      <h3>{i18n.t('journal.lookBack')}</h3>
      <Switch on={day !== null} onChange={(on) => set(on ? usual : null)}>
        {i18n.t('weeklyLookBack.on')}
      </Switch>
      {day !== null && (
        <ChoiceField
          label={i18n.t('weeklyLookBack.day')}
          value={day}
          options={weekdaysInOrder().map((value) => ({ value, label: weekdayWords(value, 'long') }))}
          onChange={set}
        />
      )}
      <p class="quiet">{i18n.t('weeklyLookBack.about')}</p>
    </section>
  );
}

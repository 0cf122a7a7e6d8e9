import { i18n } from '#i18n';
import type { Settings } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { RadioList } from '../controls/RadioList.tsx';
import { monthOfWords } from '../time/date-words.ts';
import { FocusFields } from './AboutYouFields.tsx';
import { ThemeSwitches } from './ThemeSwitches.tsx';
import { WorryField } from './WorryField.tsx';

export function FocusSection({
  settings: { who, worry, minutes, themesOff, gentleUntil },
  gentle,
  gentleEnd,
  onEdit,
}: {
  settings: Settings;
  /** Whether only what is open and done alone is offered now; anyone may choose that, and nothing tells why. */
  gentle: boolean;
  /** Another one each time that it is chosen. */
  gentleEnd: () => Temporal.Instant;
  onEdit: (edit: Edit) => void;
}) {
  return (
    <>
      <p class="quiet">{i18n.t('focus.intro')}</p>
      <FocusFields who={who} minutes={minutes} onEdit={onEdit} />
      <h3>{i18n.t('focus.title')}</h3>
      <WorryField worry={worry} onChange={(to) => onEdit({ kind: 'set', field: 'worry', to })} />
      <ThemeSwitches themesOff={themesOff} onEdit={onEdit} />
      <h3>{i18n.t('focus.kinds')}</h3>
      <RadioList
        name="kinds"
        title={i18n.t('focus.kinds')}
        value={gentle ? 'alone' : 'all'}
        options={(['all', 'alone'] as const).map((value) => ({ value, label: i18n.t(`focus.${value}Kinds`) }))}
        onChange={(chosen) =>
          onEdit({ kind: 'set', field: 'gentleUntil', to: chosen === 'alone' ? gentleEnd() : null })
        }
      />
      {gentle && gentleUntil && <p class="quiet">{i18n.t('focus.aloneUntil', { month: monthOfWords(gentleUntil) })}</p>}
      <p>
        <a href="/browse.html" target="_blank" rel="noopener">
          {i18n.t('focus.browse')}
        </a>
      </p>
    </>
  );
}

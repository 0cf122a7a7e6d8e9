import { i18n } from '#i18n';
import type { Settings } from '../core/settings.ts';
import { FocusFields } from './FocusFields.tsx';
import { RadioList } from './RadioList.tsx';
import { ThemeSwitches } from './ThemeSwitches.tsx';
import { WorryField } from './WorryField.tsx';

/** What the strategies are fitted to. */
export function FocusSection({
  settings: { who, worry, minutes, themesOff },
  gentle,
  gentleEnd,
  onChange,
}: {
  settings: Settings;
  /** Whether only what is open and done alone is offered now; anyone may choose that, and nothing tells why. */
  gentle: boolean;
  /** Until when it is, if it is chosen now. */
  gentleEnd: Temporal.Instant;
  onChange: (focus: Partial<Settings>) => void;
}) {
  return (
    <section>
      <h2>{i18n.t('focus.heading')}</h2>
      <p class="quiet">{i18n.t('focus.intro')}</p>
      <FocusFields who={who} minutes={minutes} onChange={onChange} />
      <h3>{i18n.t('focus.title')}</h3>
      <WorryField worry={worry} onChange={(chosen) => onChange({ worry: chosen })} />
      <ThemeSwitches themesOff={themesOff} onChange={(off) => onChange({ themesOff: off })} />
      <h3>{i18n.t('focus.kinds')}</h3>
      <RadioList
        name="kinds"
        title={i18n.t('focus.kinds')}
        value={gentle ? 'alone' : 'all'}
        options={(['all', 'alone'] as const).map((value) => ({ value, label: i18n.t(`focus.${value}Kinds`) }))}
        onChange={(chosen) => onChange({ gentleUntil: chosen === 'alone' ? gentleEnd : null })}
      />
      <p>
        <a href="/browse.html" target="_blank" rel="noopener">
          {i18n.t('focus.browse')}
        </a>
      </p>
    </section>
  );
}

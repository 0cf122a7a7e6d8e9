import { i18n } from '#i18n';
import type { Settings } from '../core/settings.ts';
import { FocusFields } from './FocusFields.tsx';
import { dateWords } from './moment-words.ts';
import { ThemeSwitches } from './ThemeSwitches.tsx';
import { WorryField } from './WorryField.tsx';

/** What the strategies are fitted to. */
export function FocusSection({
  settings: { who, worry, minutes, themesOff },
  gentleUntil,
  onChange,
}: {
  settings: Settings;
  /** The date until which only what is open and done alone is offered; `null` outside of that time. */
  gentleUntil: Temporal.PlainDate | null;
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
      {gentleUntil && (
        <p class="quiet">
          {i18n.t('focus.gentle', { date: dateWords(gentleUntil) })}{' '}
          <button type="button" class="text-button" onClick={() => onChange({ gentleUntil: null })}>
            {i18n.t('focus.endGentle')}
          </button>
        </p>
      )}
      <p>
        <a href="/browse.html" target="_blank" rel="noopener">
          {i18n.t('focus.browse')}
        </a>
      </p>
    </section>
  );
}

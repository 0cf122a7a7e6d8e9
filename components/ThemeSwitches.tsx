import { i18n } from '#i18n';
import { type Theme, themes } from '../core/strategy.ts';
import { Switch } from './Switch.tsx';

/** Which themes come up by themselves. One always stays on. */
export function ThemeSwitches({
  themesOff,
  onChange,
}: {
  themesOff: readonly Theme[];
  onChange: (themesOff: Theme[]) => void;
}) {
  const last = themesOff.length === themes.length - 1;
  return (
    <fieldset class="theme-switches">
      <legend>{i18n.t('focus.themes')}</legend>
      {themes.map((theme) => {
        const on = !themesOff.includes(theme);
        return (
          <Switch
            key={theme}
            on={on}
            disabled={on && last}
            onChange={(turned) => onChange(turned ? themesOff.filter((one) => one !== theme) : [...themesOff, theme])}
          >
            {i18n.t(`theme.${theme}`)}
          </Switch>
        );
      })}
      {last && <p class="quiet">{i18n.t('focus.lastTheme')}</p>}
    </fieldset>
  );
}

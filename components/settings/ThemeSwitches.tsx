import { i18n } from '#i18n';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { type Theme, themes } from '../../core/strategies/strategy.ts';
import { Switch } from '../controls/Switch.tsx';

export function ThemeSwitches({ themesOff, onEdit }: { themesOff: readonly Theme[]; onEdit: (edit: Edit) => void }) {
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
            onChange={(turned) => onEdit({ kind: 'theme', theme, on: turned })}
          >
            {i18n.t(`theme.${theme}`)}
          </Switch>
        );
      })}
      {last && <p class="quiet">{i18n.t('focus.lastTheme')}</p>}
    </fieldset>
  );
}

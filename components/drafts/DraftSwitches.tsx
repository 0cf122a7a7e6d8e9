import { i18n } from '#i18n';
import { type StyleKind, styleKinds } from '../../core/settings/settings.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { Switch } from '../controls/Switch.tsx';
import { draftKindName } from './draft-words.ts';

export function DraftSwitches({ off, onEdit }: { off: readonly StyleKind[]; onEdit: (edit: Edit) => void }) {
  return (
    <>
      <p class="quiet">{i18n.t('draftKinds.intro')}</p>
      <fieldset class="theme-switches">
        <legend>{i18n.t('draftKinds.title')}</legend>
        {styleKinds.map((kind) => (
          <Switch key={kind} on={!off.includes(kind)} onChange={(on) => onEdit({ kind: 'draft', draft: kind, on })}>
            {draftKindName(kind)}
          </Switch>
        ))}
      </fieldset>
      <p class="quiet">{i18n.t('draftKinds.danger')}</p>
    </>
  );
}

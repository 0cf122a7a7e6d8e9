import { i18n } from '#i18n';
import type { Holds } from '../../core/nudges/nudge.ts';
import { type HoldReason, holdReasons } from '../../core/nudges/nudge.ts';
import type { Edit } from '../../core/settings/settings-edit.ts';
import { Switch } from '../controls/Switch.tsx';

export function HoldFields({
  holds,
  told,
  onEdit,
}: {
  holds: Holds;
  told: Readonly<Record<HoldReason, boolean>>;
  onEdit: (edit: Edit) => void;
}) {
  return (
    <section>
      <h3>{i18n.t('hold.title')}</h3>
      <p class="quiet">{i18n.t('hold.intro')}</p>
      {holdReasons.map((reason) =>
        told[reason] ? (
          <Switch key={reason} on={holds[reason]} onChange={(on) => onEdit({ kind: 'hold', reason, on })}>
            {i18n.t(`hold.${reason}`)}
          </Switch>
        ) : (
          <p key={reason} class="quiet">
            {i18n.t(`hold.untold_${reason}`)}
          </p>
        ),
      )}
    </section>
  );
}

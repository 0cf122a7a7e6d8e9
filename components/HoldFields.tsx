import { i18n } from '#i18n';
import type { Holds } from '../core/delivery-state.ts';
import { holdReasons } from '../core/nudge.ts';
import type { Edit } from '../core/settings-edit.ts';
import { Switch } from './Switch.tsx';

/** What a nudge waits for. */
export function HoldFields({ holds, onEdit }: { holds: Holds; onEdit: (edit: Edit) => void }) {
  return (
    <section>
      <h2>{i18n.t('hold.title')}</h2>
      <p class="quiet">{i18n.t('hold.intro')}</p>
      {holdReasons.map((reason) => (
        <Switch key={reason} on={holds[reason]} onChange={(on) => onEdit({ kind: 'hold', reason, on })}>
          {i18n.t(`hold.${reason}`)}
        </Switch>
      ))}
    </section>
  );
}

import { i18n } from '#i18n';
import type { SeenFinding } from '../../core/practice/seen-draft.ts';
import { HelpLink } from '../help/HelpLink.tsx';

export function DraftDanger({ finding: { why, instead } }: { finding: SeenFinding }) {
  return (
    <div class="note danger">
      <p>{why}</p>
      <p>
        <strong>{i18n.t('help.emergency')}</strong> {i18n.t('help.crisis')}
      </p>
      <p>
        {instead} <HelpLink />
      </p>
    </div>
  );
}

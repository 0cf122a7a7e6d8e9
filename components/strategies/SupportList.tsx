import { i18n } from '#i18n';
import type { Support } from '../../core/strategies/evidence.ts';
import { joined } from '../page/joined-words.ts';

export function SupportList({ support }: { support: readonly Support[] }) {
  return (
    <ul class="support">
      {support.map(({ weight, cites }) => (
        <li key={cites.join()}>{joined('sentences', [joined('sources', cites), i18n.t(`evidence.${weight}`)])}</li>
      ))}
    </ul>
  );
}

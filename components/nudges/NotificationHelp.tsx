import { i18n } from '#i18n';
import type { System } from '../../core/nudges/notice-channel.ts';

export function NotificationHelp({ system, reason }: { system: System; reason: 'denied' | 'missing' | 'unseen' }) {
  return (
    <div class="note">
      <p>{i18n.t(`notices.${reason}`)}</p>
      {reason !== 'missing' && <p>{i18n.t(`notices.${system}`)}</p>}
      <p>{i18n.t('notices.dot')}</p>
    </div>
  );
}

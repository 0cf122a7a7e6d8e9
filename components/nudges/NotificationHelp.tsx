import { i18n } from '#i18n';

/** The systems whose notification settings we can describe. */
export type System = 'mac' | 'win' | 'linux' | 'cros' | 'other';

/** How to let notifications through on this system, and that nothing is lost without them. */
export function NoticeHelp({ system, reason }: { system: System; reason: 'denied' | 'missing' | 'unseen' }) {
  return (
    <div class="note">
      <p>{i18n.t(`notices.${reason}`)}</p>
      {reason !== 'missing' && <p>{i18n.t(`notices.${system}`)}</p>}
      <p>{i18n.t('notices.dot')}</p>
    </div>
  );
}

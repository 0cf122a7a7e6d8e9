import { i18n } from '#i18n';
import type { NoticeChannel } from '../../core/nudges/notice-channel.ts';
import { useSilence } from '../page/LiveRegion.tsx';
import { NotificationHelp } from './NotificationHelp.tsx';

export function TestNudgeResult({
  tested,
  seen,
  channel: { level, system },
  onSeen,
}: {
  /** Whether the browser took it; `null` before it was asked. */
  tested: { shown: boolean } | null;
  seen: boolean | null;
  channel: NoticeChannel;
  onSeen: (seen: boolean) => void;
}) {
  const refused = level !== 'granted' || tested?.shown === false;
  const result = refused ? 'refused' : !tested ? 'nothing' : seen === null ? 'asked' : seen ? 'seen' : 'unseen';
  const silent = useSilence(result, tested);
  return (
    <div role="status">
      {!silent && result === 'refused' && (
        <NotificationHelp system={system} reason={level === 'missing' ? 'missing' : 'denied'} />
      )}
      {!silent && result === 'asked' && (
        <p class="row">
          <span>{i18n.t('notices.asked')}</span>
          <button type="button" class="button small" onClick={() => onSeen(true)}>
            {i18n.t('notices.yes')}
          </button>
          <button type="button" class="button small" onClick={() => onSeen(false)}>
            {i18n.t('notices.no')}
          </button>
        </p>
      )}
      {!silent && result === 'seen' && <p class="quiet">{i18n.t('notices.works')}</p>}
      {!silent && result === 'unseen' && <NotificationHelp system={system} reason="unseen" />}
    </div>
  );
}

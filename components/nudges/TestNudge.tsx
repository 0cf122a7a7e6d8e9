import { i18n } from '#i18n';
import type { NoticeChannel } from '../../core/nudges/notice-channel.ts';
import { joined } from '../page/joined-words.ts';
import { TestNudgeResult } from './TestNudgeResult.tsx';

export function TestNudge({
  text,
  tested,
  seen,
  channel,
  onTest,
  onSeen,
}: {
  text: { title: string; message: string };
  /** Whether the browser took the test nudge; `null` before it was asked. */
  tested: { shown: boolean } | null;
  /** Whether the person saw it; `null` before they said. */
  seen: boolean | null;
  channel: NoticeChannel;
  onTest: () => void;
  onSeen: (seen: boolean) => void;
}) {
  return (
    <section>
      <h3>{i18n.t('preview.try')}</h3>
      {channel.level !== 'missing' && (
        <div class="row test">
          <button type="button" class="button" onClick={onTest}>
            {i18n.t('preview.test')}
          </button>
          <span class="quiet">
            {i18n.t('preview.looksLike', { title: joined('sentences', [text.title, text.message]) })}
          </span>
        </div>
      )}
      <TestNudgeResult {...{ tested, seen, channel, onSeen }} />
    </section>
  );
}

import { i18n } from '#i18n';
import type { CheckInReply } from '../../../core/journal/check-in-reading.ts';
import { SafetyFirst } from './SafetyFirst.tsx';

export function CheckInResult({ outcome, onHide }: { outcome: CheckInReply; onHide: () => void }) {
  if (outcome.kind === 'safety') return <SafetyFirst onHide={onHide} />;
  const isPointed = 'pointers' in outcome && outcome.pointers.length > 0;
  return (
    <section class="sheet" aria-labelledby="check-in-result">
      <h3 id="check-in-result" tabIndex={-1}>
        {outcomeWords(outcome)}
      </h3>
      {outcome.kind === 'ground' && (
        <>
          <p>{i18n.t('checkIn.leaning', { theme: i18n.t(`theme.${outcome.leaning.theme}`) })}</p>
          <p class="quiet">{i18n.t('checkIn.mirror')}</p>
        </>
      )}
      {isPointed && (
        <p class="pointer">
          {i18n.t('checkIn.pointer')}{' '}
          <a href="/help.html#finding" target="_blank" rel="noopener">
            {i18n.t('checkIn.pointerLink')}
          </a>
        </p>
      )}
    </section>
  );
}

function outcomeWords(outcome: Exclude<CheckInReply, { kind: 'safety' }>): string {
  switch (outcome.kind) {
    case 'soon':
      return i18n.t('checkIn.soon');
    case 'few':
      return i18n.t('checkIn.few');
    case 'hidden':
      return i18n.t('checkIn.kept');
    case 'ground':
      return i18n.t(`checkIn.${outcome.ground}`);
  }
}

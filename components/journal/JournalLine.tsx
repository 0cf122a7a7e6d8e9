import { i18n } from '#i18n';
import type { PopupLine } from '../../core/journal/popup-line.ts';

const sections = { promise: 'promises', promiseSoon: 'promises', checkIn: 'check-in' } as const;

/** Says nothing of what was promised or why today is quiet: someone else may have opened the popup. */
export function JournalLine({ line, onSkip }: { line: PopupLine; onSkip: () => void }) {
  return (
    <p class="said quiet">
      {i18n.t(`popupLine.${line}`)}{' '}
      {line === 'hardDay' && (
        <button type="button" class="text-button" onClick={onSkip}>
          {i18n.t('popupLine.skip')}
        </button>
      )}
      {line !== 'hardDay' && (
        <a class="text-button" href={`/journal.html#${sections[line]}`} target="_blank" rel="noopener">
          {i18n.t('popupLine.open')}
        </a>
      )}
    </p>
  );
}

import { i18n } from '#i18n';
import { Spoken } from '../page/LiveRegion.tsx';

/** What became of a text that a tool has helped to write. */
export type TextSaid = 'nothing' | 'copied' | 'kept' | TextFailure;
type TextFailure = 'not_copied' | 'not_kept' | 'lost' | 'newer' | 'too_long' | 'changed' | 'not_led';

/** What can be done with a text: it is copied with one key from anywhere in the tool, and kept only where that is asked for. */
export function TextActions({
  empty,
  label,
  waits = false,
  said,
  once,
  onCopy,
  onKeep,
}: {
  empty: boolean;
  label: string;
  /** Whether copying has to wait; the button stays where it is, so that the focus does. */
  waits?: boolean;
  said: TextSaid;
  once: object;
  onCopy: () => void;
  onKeep: () => void;
}) {
  return (
    <div class="text-actions">
      <div class="row">
        <button
          type="button"
          class="button primary"
          aria-disabled={empty || waits}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => !empty && !waits && onCopy()}
        >
          {label}
        </button>
        <button type="button" class="button" aria-disabled={empty} onClick={() => !empty && onKeep()}>
          {i18n.t('practice.keep')}
        </button>
      </div>
      <p class="quiet">{i18n.t('practice.keys')}</p>
      <p class={said === 'nothing' || said === 'copied' || said === 'kept' ? 'quiet' : 'note'} role="status">
        <Spoken words={saidWords(said)} once={once} />
      </p>
    </div>
  );
}

function saidWords(said: TextSaid): string {
  if (said === 'nothing') return '';
  return said === 'lost' || said === 'newer' ? i18n.t(`error.${said}`) : i18n.t(`practice.said.${said}`);
}

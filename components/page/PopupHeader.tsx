import { i18n } from '#i18n';
import { dateWords } from '../time/moment-words.ts';
import { Icon } from './Icon.tsx';

export function PopupHeader({ date }: { date?: Temporal.PlainDate }) {
  return (
    <header>
      <Icon name="sprout" class="mark" />
      {date && <span class="quiet">{dateWords(date)}</span>}
      <a
        class="icon-button"
        href="/help.html"
        target="_blank"
        aria-label={i18n.t('help.link')}
        title={i18n.t('help.link')}
        rel="noopener"
      >
        <Icon name="help" />
      </a>
    </header>
  );
}

import { Icon } from './Icon.tsx';
import { dateWords } from './moment-words.ts';

/** The mark and, once it is given, the person's present day. */
export function PopupHeader({ date }: { date?: Temporal.PlainDate }) {
  return (
    <header>
      <Icon name="sprout" class="mark" />
      {date && <span class="quiet">{dateWords(date)}</span>}
    </header>
  );
}

import { i18n } from '#i18n';
import { WhereYouAre } from '../../../components/journal/days/WhereYouAre.tsx';
import { isGentle } from '../../../core/settings/settings.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { DayItems } from './DayItems.tsx';

export function DaysSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'days'> }) {
  const { entries, hasEarlier, standing, days, settings, now } = reading;
  const last = entries.at(-1);
  return (
    <>
      {/* Steps towards the other are not spoken of while safety comes first. */}
      {!isGentle(settings, now) && <WhereYouAre {...standing} />}
      {entries.length === 0 && <p class="quiet">{i18n.t('days.empty')}</p>}
      <ul class="entries">
        <DayItems store={store} entries={entries} today={days.today} />
      </ul>
      {hasEarlier && (
        <button type="button" class="button" onClick={() => store.on.earlier(last ? `day-${last.day.date}` : null)}>
          {i18n.t('days.earlier')}
        </button>
      )}
    </>
  );
}

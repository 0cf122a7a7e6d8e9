import { i18n } from '#i18n';
import { CheckInForm } from '../../../components/journal/check-in/CheckInForm.tsx';
import { CheckInLines } from '../../../components/journal/check-in/CheckInLines.tsx';
import { CheckInResult } from '../../../components/journal/check-in/CheckInResult.tsx';
import { KeptCheckIns } from '../../../components/journal/check-in/KeptCheckIns.tsx';
import { longDateWords } from '../../../components/time/date-words.ts';
import { isGentle } from '../../../core/settings/settings.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';

export function CheckInSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'check-in'> }) {
  const { checkIns, recent, next, settings, now, days } = reading;
  const { checkIn: on, failed } = store;
  const typed = on.typed.value;
  const outcome = on.outcome.value;
  // Where safety comes first, nothing else is shown, and for a while afterwards not what it came to.
  const showsLines = !isGentle(settings, now) && !typed && recent.length > 1;
  return (
    <>
      {outcome && <CheckInResult outcome={outcome} onHide={on.hide} />}
      {typed && <CheckInForm {...typed} failed={failed.value} on={on} />}
      {!typed && !outcome && !next && (
        <>
          <h3>{i18n.t('checkIn.title')}</h3>
          <p>{i18n.t('checkIn.intro')}</p>
          <button type="button" id="begin-check-in" class="button primary" onClick={on.begin}>
            {i18n.t('checkIn.begin')}
          </button>
        </>
      )}
      {!typed && next && outcome?.kind !== 'safety' && (
        <p class="quiet">{i18n.t('checkIn.next', { date: longDateWords(next, days.today) })}</p>
      )}
      {!typed && outcome?.kind !== 'safety' && (
        <KeptCheckIns
          checkIns={checkIns}
          removed={on.removed.value}
          today={days.today}
          failed={failed.value}
          onRemove={on.remove}
          onUndo={on.bringBack}
        />
      )}
      {showsLines && <CheckInLines checkIns={recent} />}
    </>
  );
}

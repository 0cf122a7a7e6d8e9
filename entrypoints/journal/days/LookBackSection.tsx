import { i18n } from '#i18n';
import { MonthView } from '../../../components/journal/days/MonthView.tsx';
import { YearView } from '../../../components/journal/days/YearView.tsx';
import type { MonthToRead } from '../../../core/journal/look-back.ts';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { DayItems } from './DayItems.tsx';

export function LookBackSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'look-back'> }) {
  const { year, month, months, entries, helped, before, after, leavesOut, withHard } = reading.seen;
  const { on } = store;
  const { today } = reading.days;
  const order = ({ month: one }: MonthToRead) => (month ? Temporal.PlainYearMonth.compare(one, month) : 0);
  return (
    <>
      {month ? (
        <MonthView
          month={month}
          dates={months.find((one) => order(one) === 0)?.dates ?? []}
          earlier={months.findLast((one) => order(one) < 0)?.month ?? before.month}
          later={months.find((one) => order(one) > 0)?.month ?? after.month}
          onMonth={on.month}
          onYear={() => on.year(year)}
        >
          <DayItems store={store} entries={entries} today={today} />
        </MonthView>
      ) : (
        <YearView
          year={year}
          months={months}
          leavesOut={leavesOut}
          helped={helped}
          earlier={before.year}
          later={after.year}
          onYear={on.year}
          onMonth={on.month}
        />
      )}
      {(leavesOut || withHard) && (
        <p class="quiet">
          {i18n.t(withHard ? 'lookBack.withHard' : 'lookBack.leavesOut')}{' '}
          <button type="button" class="text-button" onClick={() => on.withHard(!withHard)}>
            {i18n.t(withHard ? 'lookBack.hide' : 'lookBack.show')}
          </button>
        </p>
      )}
    </>
  );
}

import { i18n } from '#i18n';
import { MonthView } from '../../../components/journal/days/MonthView.tsx';
import { YearView } from '../../../components/journal/days/YearView.tsx';
import type { ReadingOf } from '../journal-reading.ts';
import type { JournalStore } from '../journal-store.ts';
import { DayItems } from './DayItems.tsx';

export function LookBackSection({ store, reading }: { store: JournalStore; reading: ReadingOf<'look-back'> }) {
  const { year, month, months, entries, helped, earlier, leavesOut, withHard } = reading.seen;
  const { on } = store;
  const { today } = reading.days;
  const isOf = ({ month: one }: { month: Temporal.PlainYearMonth }) => month?.equals(one) ?? false;
  const at = months.findIndex(isOf);
  return (
    <>
      {month ? (
        <MonthView
          month={month}
          dates={months[at]?.dates ?? []}
          earlier={months[at - 1]?.month}
          later={at < 0 ? undefined : months[at + 1]?.month}
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
          earlier={earlier}
          later={year < today.year ? year + 1 : null}
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

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { monthWords, yearWords } from '../../time/date-words.ts';
import { MonthDays } from './MonthDays.tsx';

export function MonthView({
  month,
  dates,
  earlier,
  later,
  onMonth,
  onYear,
  children,
}: {
  month: Temporal.PlainYearMonth;
  dates: readonly Temporal.PlainDate[];
  earlier: Temporal.PlainYearMonth | null;
  later: Temporal.PlainYearMonth | null;
  onMonth: (month: Temporal.PlainYearMonth) => void;
  onYear: () => void;
  children: ComponentChildren;
}) {
  return (
    <>
      <div class="row years">
        <h3 id="month" tabIndex={-1}>
          {monthWords(month)}
        </h3>
        {[earlier, later].map(
          (other, index) =>
            other && (
              <button key={index} type="button" class="text-button" onClick={() => onMonth(other)}>
                {i18n.t('lookBack.goTo', { year: monthWords(other) })}
              </button>
            ),
        )}
        <button type="button" class="text-button" onClick={onYear}>
          {i18n.t('lookBack.whole', { year: yearWords(month.year) })}
        </button>
      </div>
      <MonthDays dates={dates} />
      <ul class="entries">{children}</ul>
    </>
  );
}

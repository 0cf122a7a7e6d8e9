import { i18n } from '#i18n';
import type { MonthToRead } from '../../../core/journal/look-back.ts';
import type { Skill } from '../../../core/strategies/skills.ts';
import { listed } from '../../page/joined-words.ts';
import { monthName, yearWords } from '../../time/date-words.ts';
import { MonthDays } from './MonthDays.tsx';

export function YearView({
  year,
  months,
  leavesOut,
  helped,
  earlier,
  later,
  onYear,
  onMonth,
}: {
  year: number;
  months: readonly MonthToRead[];
  /** Whether something is there that is not shown. */
  leavesOut: boolean;
  helped: readonly Skill[];
  earlier: number | null;
  later: number | null;
  onYear: (year: number) => void;
  onMonth: (month: Temporal.PlainYearMonth) => void;
}) {
  return (
    <>
      <div class="row years">
        <h3 id="year" tabIndex={-1}>
          {yearWords(year)}
        </h3>
        {[earlier, later].map(
          (other, index) =>
            other !== null && (
              <button key={index} type="button" class="text-button" onClick={() => onYear(other)}>
                {i18n.t('lookBack.goTo', { year: yearWords(other) })}
              </button>
            ),
        )}
      </div>
      {months.length === 0 && !leavesOut && <p class="quiet">{i18n.t('lookBack.nothing')}</p>}
      <ul class="months">
        {months.map(({ month, dates }) => (
          <li key={month.toString()}>
            <button type="button" class="text-button" onClick={() => onMonth(month)}>
              {monthName(month)}
            </button>
            <MonthDays dates={dates} />
          </li>
        ))}
      </ul>
      {helped.length > 0 && (
        <section aria-labelledby="helped">
          <h3 id="helped">{i18n.t('lookBack.helped')}</h3>
          <p>{i18n.t('lookBack.helpedText', { what: listed(helped.map((skill) => i18n.t(`skill.${skill}`))) })}</p>
        </section>
      )}
    </>
  );
}

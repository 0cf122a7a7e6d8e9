import { i18n } from '#i18n';
import type { Day } from '../../../core/day/day.ts';
import { begunWords } from '../../../core/day/day-words.ts';
import { planWords } from '../../day/plan-words.ts';
import { longDateWords } from '../../time/date-words.ts';
import { FailedNote, type JournalFailure } from '../FailedNote.tsx';

export function DayEntry({
  day,
  title,
  planFor,
  today,
  failed,
  onRemove,
}: {
  day: Day;
  title: string;
  planFor: string;
  today: Temporal.PlainDate;
  failed: JournalFailure | null;
  /** `null` where there is nothing that the person wrote. */
  onRemove: (() => void) | null;
}) {
  const { date, response, plan } = day;
  const begun = begunWords(day);
  const outcome = response && response.outcome !== 'not_today' ? response.outcome : null;
  const dateName = longDateWords(date, today);
  return (
    <li class="entry">
      <h3 id={`day-${date}`} tabIndex={-1}>
        {dateName}
      </h3>
      {title && <p class="entry-title">{title}</p>}
      {response?.line && <p class="written">{response.line}</p>}
      {outcome && <p class="quiet">{i18n.t(`days.${outcome}`)}</p>}
      {plan && (
        <p class="quiet">
          {planFor && i18n.t('days.planFor', { title: planFor })} <span class="own-words">{planWords(plan)}</span>{' '}
          {plan.answer === 'did' && i18n.t('days.did')}
        </p>
      )}
      {begun.length > 0 && (
        <>
          <p class="quiet">{i18n.t('readable.begun')}</p>
          <p class="written">{begun.join('\n')}</p>
        </>
      )}
      {onRemove && (
        <div class="row">
          <button type="button" class="text-button" aria-description={dateName} onClick={onRemove}>
            {i18n.t('days.remove')}
          </button>
        </div>
      )}
      <FailedNote failed={failed} at={`day-${date}`} />
    </li>
  );
}

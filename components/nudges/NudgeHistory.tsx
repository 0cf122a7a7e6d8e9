import { i18n } from '#i18n';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { shortDateWords } from '../time/date-words.ts';
import { timeWords } from '../time/moment-words.ts';
import { nudgeWords } from './nudge-words.ts';

export function NudgeHistory({ nudges, zone }: { nudges: readonly Nudge[]; zone: string }) {
  const latestFirst = nudges.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  const byDate = Map.groupBy(latestFirst, ({ at }) => at.toZonedDateTimeISO(zone).toPlainDate().toString());
  return (
    <details class="history">
      <summary>{i18n.t('history.title')}</summary>
      {nudges.length === 0 && <p class="quiet">{i18n.t('history.none')}</p>}
      <ul>
        {[...byDate].map(([date, ofDate]) => (
          <li key={date}>
            <h3>{shortDateWords(Temporal.PlainDate.from(date))}</h3>
            <ul>
              {ofDate.map((nudge) => (
                <li key={nudge.id}>
                  <time>{timeWords(nudge.at, zone)}</time> <span>{nudgeWords(nudge, zone)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

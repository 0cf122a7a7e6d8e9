import { i18n } from '#i18n';
import type { Cadence, Weekday } from '../../core/cadence/cadence.ts';
import type { PreviewDay } from '../../core/cadence/preview.ts';
import { listed } from '../page/joined-words.ts';
import { shortDateWords } from '../time/date-words.ts';
import { hourWords, timeWords } from '../time/moment-words.ts';

export function WeekPreview({
  days,
  cadence,
  today,
  zone,
}: {
  days: readonly PreviewDay[];
  cadence: Cadence;
  today: Temporal.PlainDate;
  zone: string;
}) {
  return (
    <div class="week">
      <ul aria-label={i18n.t('preview.title')}>
        <li class="hours" aria-hidden="true">
          <span class="scale">
            {[6, 12, 18].map((hour) => (
              <span key={hour} class="scale-hour" style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
                {hourWords(hour)}
              </span>
            ))}
          </span>
        </li>
        {days.map((day) => {
          const isToday = day.date.equals(today);
          return (
            <li key={day.date.toString()}>
              <span class="day">{isToday ? i18n.t('preview.today') : shortDateWords(day.date)}</span>
              <Track day={day} zone={zone} />
              <span class="times" dir="auto">
                {listed(day.moments.map((at) => timeWords(at, zone))) || emptyWords(day, cadence, isToday, zone)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Track({ day, zone }: { day: PreviewDay; zone: string }) {
  const share = (minutes: number) => `${(minutes / 1440) * 100}%`;
  return (
    <svg class="track" aria-hidden="true" preserveAspectRatio="none">
      <rect class="line" width="100%" height="8" y="4" rx="4" />
      {day.open.map(({ from, to }) => (
        <rect key={from} class="open" x={share(from)} width={share(to - from)} height="8" y="4" rx="4" />
      ))}
      {day.moments.map((at) => {
        const { hour, minute } = at.toZonedDateTimeISO(zone);
        return <circle key={at.toString()} cx={share(hour * 60 + minute)} cy="8" r="5" />;
      })}
    </svg>
  );
}

function emptyWords(day: PreviewDay, cadence: Cadence, isToday: boolean, zone: string): string {
  if (!cadence.on) return i18n.t('preview.none');
  const noon = day.date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  if (cadence.pausedUntil && Temporal.Instant.compare(noon, cadence.pausedUntil) < 0) return i18n.t('preview.paused');
  if (!cadence.activeDays.includes(day.date.dayOfWeek as Weekday)) return i18n.t('preview.rest');
  return i18n.t(isToday ? 'preview.doneToday' : 'preview.none');
}

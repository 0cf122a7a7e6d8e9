import { i18n } from '#i18n';
import { type CheckIn, type CheckInItem, checkInItems } from '../../../core/journal/check-in.ts';
import { longDateWords } from '../../time/date-words.ts';

const [width, height, edge] = [240, 40, 5];
const most = 4;

/** How each of the six moved, as a quiet line, and as a table for whoever cannot see it. */
export function CheckInLines({ checkIns, today }: { checkIns: readonly CheckIn[]; today: Temporal.PlainDate }) {
  return (
    <section aria-labelledby="lines">
      <h3 id="lines">{i18n.t('checkIn.lines')}</h3>
      <ul class="check-in-lines" aria-hidden="true">
        {checkInItems.map((item) => (
          <li key={item}>
            <span class="quiet">{i18n.t(`checkIn.name_${item}`)}</span>
            <Line checkIns={checkIns} item={item} />
          </li>
        ))}
      </ul>
      <div class="unseen">
        <table>
          <caption>{i18n.t('checkIn.lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('checkIn.date')}</th>
              {checkInItems.map((item) => (
                <th key={item} scope="col">
                  {i18n.t(`checkIn.name_${item}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checkIns.map(({ date, answers }) => (
              <tr key={date.toString()}>
                <th scope="row">{longDateWords(date, today)}</th>
                {checkInItems.map((item) => {
                  const answer = answers[item];
                  return <td key={item}>{answer === null ? '' : i18n.t(`checkIn.answer${answer}`)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ checkIns, item }: { checkIns: readonly CheckIn[]; item: CheckInItem }) {
  const first = checkIns.at(0)?.date;
  const days = first && checkIns.at(-1) ? first.until(checkIns.at(-1)?.date ?? first).days : 0;
  const points = checkIns.flatMap(({ date, answers }) => {
    const answer = answers[item];
    if (answer === null || !first) return [];
    const along = days === 0 ? 0 : first.until(date).days / days;
    return [{ x: edge + along * (width - 2 * edge), y: edge + (1 - answer / most) * (height - 2 * edge) }];
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} class="check-in-line" role="presentation">
      <path class="base" d={`M${edge} ${height - edge}H${width - edge}`} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.slice(-1).map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
}

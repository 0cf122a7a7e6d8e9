import { i18n } from '#i18n';
import { type CheckIn, type CheckInItem, checkInItems } from '../../../core/journal/check-in.ts';
import { mediumDateWords } from '../../time/date-words.ts';

const [width, height, edge] = [240, 56, 5];
const [least, most] = [0, 4] as const;

/** How each of the six moved, as quiet lines, and as a table for whoever reads on or cannot see them. */
export function CheckInLines({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const ends = [checkIns.at(0), checkIns.at(-1)].flatMap((one) => (one ? [mediumDateWords(one.date)] : []));
  return (
    <section class="how-it-felt" aria-labelledby="lines">
      <h3 id="lines">{i18n.t('checkIn.lines')}</h3>
      <ul class="check-in-lines" aria-hidden="true">
        {checkInItems.map((item) => (
          <li key={item}>
            <p class="quiet">{i18n.t(`checkIn.name_${item}`)}</p>
            <p class="scale">
              <span>{i18n.t(`checkIn.answer${most}`)}</span>
              <span>{i18n.t(`checkIn.answer${least}`)}</span>
            </p>
            <Line checkIns={checkIns} item={item} />
            <p class="dates">
              {ends.map((date) => (
                <span key={date}>{date}</span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('checkIn.asTable')}</summary>
        <table>
          <caption class="unseen">{i18n.t('checkIn.lines')}</caption>
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
                <th scope="row">{mediumDateWords(date)}</th>
                {checkInItems.map((item) => {
                  const answer = answers[item];
                  return (
                    <td key={item} data-item={i18n.t(`checkIn.name_${item}`)}>
                      {answer === null ? '' : i18n.t(`checkIn.answer${answer}`)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
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

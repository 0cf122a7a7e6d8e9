import { renderToString } from 'preact-render-to-string';
import { PopupView } from '../../components/day/PopupView.tsx';
import { PopupHeader } from '../../components/page/PopupHeader.tsx';
import { dayActions } from '../../core/day/day-actions.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';

/** The popup's markup, cut into what stands above the idea, the idea without its button for copying, that, and the bar below. */
export interface DrawnPopup {
  header: string;
  main: string;
  copy: string;
  bar: string;
}

/** As the popup itself will draw it, but for what folds hide: that comes with the rest. */
export function drawPopup(
  strategy: StrategyText,
  { swapped, nudges }: { swapped: boolean; nudges: boolean },
): DrawnPopup {
  const cadence = { on: nudges, pausedUntil: null };
  const now = Temporal.Instant.fromEpochMilliseconds(0);
  const drawn = renderToString(
    <PopupView
      header={<PopupHeader />}
      strategy={strategy}
      because={[]}
      cadence={cadence}
      now={now}
      zone="UTC"
      may={dayActions({ answered: false, swapped }, cadence, now)}
      on={notYet}
    />,
  ).replace(/(<\/summary>).*?(<\/details>)/gs, '$1$2');
  const [main, bar] = [drawn.indexOf('<main>'), drawn.indexOf('<div class="bar">')];
  if (main === -1 || bar < main) throw new Error('the popup has no idea with a bar below it');
  const [copy = ''] = /<button type="button" class="icon-button".*?<\/button>/s.exec(drawn) ?? [];
  return { header: drawn.slice(0, main), main: drawn.slice(main, bar).replace(copy, ''), copy, bar: drawn.slice(bar) };
}

const later = () => {};
const notYet = {
  tried: later,
  later,
  swap: later,
  swapBack: later,
  more: later,
  copy: later,
  why: later,
  pause: later,
  resume: later,
};

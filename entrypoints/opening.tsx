import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { libraryText } from '../app/strategies/library-text.ts';
import { PopupView } from '../components/day/PopupView.tsx';
import { PopupHeader } from '../components/page/PopupHeader.tsx';
import { showLanguage } from '../components/page/page-look.ts';
import { dayActions } from '../core/day/day-actions.ts';
import { aheadIn, type OpeningAhead } from '../core/day/opening-ahead.ts';
import type { StrategyText } from '../core/strategies/strategy.ts';
import { earlyBrowser } from '../platform/browser/early-browser.ts';
import { lookHint } from '../platform/browser/look-hint.ts';
import { here } from './page/here.ts';

declare global {
  /** Which strategy the popup shows before anything is read; `null` where it has to look first. */
  var openingAhead: Promise<StrategyText | null> | undefined;
}

/**
 * The popup's first picture, from what its address says: the one script that is waited for. Whatever else there is to the
 * popup, `data-rest` in the built page, is loaded once this is painted.
 */
export default defineUnlistedScript(() => {
  const { dataset } = document.documentElement;
  dataset.look = lookHint();
  const { version } = earlyBrowser.runtime.getManifest();
  const ahead = aheadIn(location.hash, version, Date.now(), new Date().getTimezoneOffset());
  const parsed = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const drawn = parsed.then(() => (ahead ? draw(ahead) : null)).catch(() => null);
  globalThis.openingAhead = drawn;
  const { rest } = dataset;
  const loadRest = () => rest && import(/* @vite-ignore */ rest);
  drawn.then((shown) => (shown ? setTimeout(loadRest, afterPaintMs) : loadRest()));
});

/** A browser paints within a frame or two. A page that nobody sees paints none, so no frame is waited for. */
const afterPaintMs = 30;

async function draw(ahead: OpeningAhead): Promise<StrategyText | null> {
  const strategy = ahead.shown ?? (await libraryText(ahead.strategy));
  const root = document.getElementById('app');
  if (!strategy || !root) return null;
  const [now, zone] = here();
  const pausedUntil = ahead.pausedUntil === null ? null : Temporal.Instant.from(ahead.pausedUntil);
  const cadence = { on: ahead.nudges, pausedUntil };
  showLanguage('popup.title');
  root.textContent = '';
  render(
    <PopupView
      header={<PopupHeader />}
      strategy={strategy}
      because={ahead.because}
      cadence={cadence}
      now={now}
      zone={zone}
      may={dayActions({ answered: false, swapped: ahead.swapped }, cadence, now)}
      on={notYet}
      change=""
      label={strategy.title}
    />,
    root,
  );
  root.addEventListener('click', notePressed);
  return strategy;
}

/** What is pressed before it can be done is done as soon as it can. */
function notePressed(event: Event): void {
  if (event.target instanceof Element) event.target.closest('button')?.toggleAttribute('data-pressed', true);
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

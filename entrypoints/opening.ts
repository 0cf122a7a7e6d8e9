import frame from 'virtual:tend/popup-frame';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { aheadIn, type OpeningAhead } from '../core/day/opening-ahead.ts';
import { earlyBrowser } from '../platform/browser/early-browser.ts';
import { lookHint } from '../platform/browser/look-hint.ts';

declare global {
  /** The strategy that the popup shows before anything is read; `null` where it has to look first. */
  var openingAhead: string | null | undefined;
}

/**
 * Decides whether what the popup's page was drawn with while building may be seen: the one script that is waited for.
 * Whatever else there is to the popup, `data-rest` in the built page, is loaded once this is painted.
 */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const { strategy, text, rest } = page.dataset;
  page.dataset.look = lookHint();
  const { version } = earlyBrowser.runtime.getManifest();
  const said = aheadIn(location.hash, version, Date.now(), new Date().getTimezoneOffset());
  const ahead = said && said.strategy === strategy && (said.text === null || said.text === text) ? said : null;
  globalThis.openingAhead = ahead?.strategy ?? null;
  page.hidden = strategy !== undefined && !ahead;
  document.addEventListener('DOMContentLoaded', () => {
    const root = document.getElementById('app');
    if (ahead && root) complete(root, ahead);
    else if (strategy) root?.replaceChildren();
    page.hidden = false;
  });
  if (rest) setTimeout(() => import(/* @vite-ignore */ rest), ahead ? afterPaintMs : 0);
});

/** A browser paints within a frame or two. A page that nobody sees paints none, so no frame is waited for. */
const afterPaintMs = 60;

/** Puts around the idea what all have alike. */
function complete(root: HTMLElement, { nudges, swapped }: OpeningAhead): void {
  root.prepend(read(frame.header));
  root.append(read(frame.bars[`${nudges ? 'nudges' : 'quiet'}${swapped ? '-swapped' : ''}`]));
  root.querySelector('.words q')?.after(read(frame.copy));
  root.addEventListener('click', notePressed);
}

function read(markup: string): Node | string {
  return new DOMParser().parseFromString(markup, 'text/html').body.firstChild ?? '';
}

/** What is pressed before it can be done is done as soon as it can. */
function notePressed(event: Event): void {
  if (event.target instanceof Element) event.target.closest('button')?.toggleAttribute('data-pressed', true);
}

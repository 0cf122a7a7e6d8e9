import frame from 'virtual:tend/popup-frame';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { aheadIn, type OpeningAhead } from '../core/day/ahead-address.ts';
import { earlyBrowser } from '../platform/browser/early-browser.ts';
import { lookHint } from '../platform/browser/look-hint.ts';
import style from './popup/popup.css?inline';

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
  document.adoptedStyleSheets = [styleSheet()];
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

/** A style sheet of its own would be one file more to wait for. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}

/** Puts around the idea what all have alike. */
function complete(root: HTMLElement, { nudges, swapped }: OpeningAhead): void {
  const bar = frame.bars[`${nudges ? 'nudges' : 'quiet'}${swapped ? '-swapped' : ''}`];
  const { body } = new DOMParser().parseFromString(frame.header + bar + frame.copy, 'text/html');
  const [header = '', actions = '', copy = ''] = body.childNodes;
  root.prepend(header);
  root.append(actions);
  root.querySelector('.words q')?.after(copy);
  root.addEventListener('click', notePressed);
}

/** What is pressed before it can be done is done as soon as it can. */
function notePressed(event: Event): void {
  if (event.target instanceof Element) event.target.closest('button')?.toggleAttribute('data-pressed', true);
}

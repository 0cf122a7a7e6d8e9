import { render } from 'preact';
import { showLanguage, showLook } from '../../components/page.ts';
import { App } from './App.tsx';
import { type Opening, openDay } from './opening.ts';

const opening = openDay(Temporal.Now.instant(), Temporal.Now.timeZoneId());
showLanguage('popup.title');
// Opened by a nudge where the browser cannot open the popup: then this page is a tab and may be wider.
document.documentElement.toggleAttribute('data-tab', location.hash === '#tab');

/** Until the day is read, the mark in the page's own HTML is all there is to see: nothing is drawn twice. */
function show(opened: Opening | null): void {
  if (opened) showLook(opened.settings.look);
  const root = document.getElementById('app');
  if (!root) return;
  root.textContent = '';
  render(<App opened={opened} />, root);
}

opening.then(show, () => show(null));

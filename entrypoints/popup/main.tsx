import { render } from 'preact';
import { showLanguage } from '../../components/page.ts';
import { App } from './App.tsx';
import { openDay } from './opening.ts';

const opening = openDay(Temporal.Now.instant(), Temporal.Now.timeZoneId());
// The page shows what went wrong once it is there; until then nobody has to be alarmed.
opening.catch(() => {});
showLanguage('popup.title');
// Opened by a nudge where the browser cannot open the popup: then this page is a tab and may be wider.
document.documentElement.toggleAttribute('data-tab', location.hash === '#tab');

const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App opening={opening} />, root);
}

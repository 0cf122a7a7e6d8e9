import { render } from 'preact';
import { HelpPage } from '../../components/help/HelpPage.tsx';
import { beginPage } from '../page/begin-page.ts';

beginPage('help');
const root = document.getElementById('app');

/** Blank first, and then away, so that nothing stands on the screen while the browser takes its time. */
function leave(): void {
  if (root) render(null, root);
  location.replace('about:blank');
}

// This page reads and stores nothing: it works where storage is broken, and keeps no trace of having been open.
if (root) render(<HelpPage onLeave={leave} />, root);

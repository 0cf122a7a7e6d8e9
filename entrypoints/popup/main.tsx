import { type ComponentChild, render } from 'preact';
import { showLanguage } from '../../components/page/page-look.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { here } from '../page/here.ts';
import { type Opening, openDay } from './opening.ts';
import { PopupPage } from './PopupPage.tsx';
import { panelLoader } from './panel-loader.ts';
import { popupActions } from './popup-actions.ts';
import { popupStore } from './popup-store.ts';

const opening = openDay(...here());
showLanguage('popup.title');
// Opened by a nudge where the browser cannot open the popup: then this page is a tab and may be wider.
document.documentElement.toggleAttribute('data-tab', location.hash === '#tab');

function show(page: ComponentChild): void {
  const root = document.getElementById('app');
  if (!root) return;
  root.textContent = '';
  render(page, root);
}

function showToday(opened: Opening): void {
  showLook(opened.settings.look);
  const panels = panelLoader();
  const store = popupStore(opened, panels.load);
  show(<PopupPage store={store} loaded={panels.loaded} on={popupActions(store, panels)} />);
}

async function showFailure(error: unknown): Promise<void> {
  const [{ Recovery }] = await Promise.all([import('../recovery/Recovery.tsx'), import('./panels/panel-style.ts')]);
  show(
    <main>
      <Recovery error={error} onAgain={() => location.reload()} />
    </main>,
  );
}

opening.then(showToday).catch(showFailure);

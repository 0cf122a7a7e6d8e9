import { type ComponentChild, hydrate, render } from 'preact';
import { showLanguage } from '../../components/page/page-look.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import type {} from '../opening.tsx';
import { here } from '../page/here.ts';
import { isInView, type Opening, openDay } from './opening.ts';
import { PopupPage } from './PopupPage.tsx';
import { popupActions } from './popup-actions.ts';
import { popupStore } from './popup-store.ts';

const opening = openDay(...here());
showLanguage('popup.title');

function showToday(opened: Opening, ahead: StrategyText | null | undefined): void {
  showLook(opened.settings.look);
  const store = popupStore(opened);
  const page = <PopupPage store={store} on={popupActions(store)} />;
  if (!ahead || !isAsAhead(opened, ahead)) {
    show(page);
    return;
  }
  const pressed = [...document.querySelectorAll('[data-pressed]')];
  const unfolded = [...document.querySelectorAll('details[open]')];
  const root = document.getElementById('app');
  if (root) hydrate(page, root);
  for (const button of pressed) {
    button.removeAttribute('data-pressed');
    if (button instanceof HTMLElement) button.click();
  }
  for (const fold of unfolded) fold.dispatchEvent(new Event('toggle'));
}

function isAsAhead(opened: Opening, ahead: StrategyText): boolean {
  return isInView(opened) && opened.strategy.id === ahead.id && opened.day.response === null;
}

function show(page: ComponentChild): void {
  const root = document.getElementById('app');
  if (!root) return;
  root.textContent = '';
  render(page, root);
}

async function showFailure(error: unknown): Promise<void> {
  const { Recovery } = await import('../recovery/Recovery.tsx');
  show(
    <main>
      <Recovery error={error} onAgain={() => location.reload()} />
    </main>,
  );
}

Promise.all([opening, globalThis.openingAhead])
  .then(([opened, ahead]) => showToday(opened, ahead))
  .catch(showFailure);

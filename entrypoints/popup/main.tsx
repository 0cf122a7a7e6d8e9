import { type ComponentChild, hydrate, render } from 'preact';
import { isInView, type Opening, openDay } from '../../app/day/open-day.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import type {} from '../opening.ts';
import { beginPopup } from '../page/begin-page.ts';
import { here } from '../page/here.ts';
import { PopupPage } from './PopupPage.tsx';
import { popupActions } from './popup-actions.ts';
import { popupStore } from './popup-store.ts';

const opening = openDay(...here());
beginPopup();

function showToday(opened: Opening): void {
  showLook(opened.settings.look);
  const store = popupStore(opened);
  const page = <PopupPage store={store} on={popupActions(store)} />;
  if (!isAsAhead(opened)) {
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

function isAsAhead(opened: Opening): boolean {
  return isInView(opened) && opened.strategy.id === globalThis.openingAhead && opened.day.response === null;
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

opening.then(showToday).catch(showFailure);

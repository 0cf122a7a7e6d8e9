import { computed } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { type Opening, openDay } from '../../app/day/open-day.ts';
import { WriteOnIdea } from '../../components/journal/notes/AboutIdea.tsx';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { dateWords } from '../../components/time/date-words.ts';
import type { StrategyText } from '../../core/strategies/strategy.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { askBeforeLeaving } from '../page/ask-before-leaving.ts';
import { beginPage } from '../page/begin-page.ts';
import { here } from '../page/here.ts';
import { keepFocus } from '../page/lost-focus.ts';
import { PopupPage } from '../popup/PopupPage.tsx';
import { hasUnkept } from '../popup/panels/typed-text.ts';
import { popupActions } from '../popup/popup-actions.ts';
import { popupStore } from '../popup/popup-store.ts';
import { Recovery } from '../recovery/Recovery.tsx';
import { Turns } from './Turns.tsx';

beginPage('today');
keepFocus();

function show(page: ComponentChild): void {
  const root = document.getElementById('app');
  if (root) render(<PageFrame page="today">{page}</PageFrame>, root);
}

function DateLine({ date }: { date?: Temporal.PlainDate }) {
  return <p class="quiet date">{date && dateWords(date)}</p>;
}

function showToday(opened: Opening): void {
  showLook(opened.settings.look);
  const store = popupStore(opened);
  askBeforeLeaving(computed(() => hasUnkept(store)));
  const below = (strategy: StrategyText) => (
    <>
      <WriteOnIdea id={strategy.id} />
      <Turns
        key={strategy.id}
        strategy={strategy}
        copy={(words) => store.attempt(() => navigator.clipboard.writeText(words), 'copy')}
      />
    </>
  );
  show(<PopupPage store={store} on={popupActions(store)} header={DateLine} below={below} />);
}

function showFailure(error: unknown): void {
  show(
    <main>
      <Recovery error={error} onAgain={() => location.reload()} />
    </main>,
  );
}

openDay(...here())
  .then(showToday)
  .catch(showFailure);

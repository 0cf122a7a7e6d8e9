import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { SummaryPage } from './SummaryPage.tsx';
import { summaryStore } from './summary-store.ts';

beginPage('summary');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="summary">
      <main>
        <SummaryPage store={summaryStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { JournalPage } from './JournalPage.tsx';
import { journalStore } from './journal-store.ts';

beginPage('journal');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="journal">
      <main>
        <JournalPage store={journalStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

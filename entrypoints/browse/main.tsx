import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { BrowsePage } from './BrowsePage.tsx';
import { browseStore } from './browse-store.ts';

beginPage('ideas');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="ideas">
      <main>
        <BrowsePage store={browseStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

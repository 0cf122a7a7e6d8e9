import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { PracticePage } from './PracticePage.tsx';
import { practiceStore } from './practice-store.ts';

beginPage('practice');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="practice">
      <main>
        <PracticePage store={practiceStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { OptionsPage } from './OptionsPage.tsx';
import { optionsStore } from './options-store.ts';

beginPage('options');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="options">
      <main>
        <OptionsPage store={optionsStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

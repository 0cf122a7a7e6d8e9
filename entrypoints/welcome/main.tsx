import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { showPage } from '../../components/page/page-look.ts';
import { WelcomePage } from './WelcomePage.tsx';
import { welcomeStore } from './welcome-store.ts';

showPage('welcome');
keepFocus();
const root = document.getElementById('app');
if (root) {
  render(
    <PageFrame page="welcome">
      <main>
        <WelcomePage store={welcomeStore()} />
      </main>
    </PageFrame>,
    root,
  );
}

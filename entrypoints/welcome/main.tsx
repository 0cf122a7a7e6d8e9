import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { PageFrame } from '../../components/page/PageFrame.tsx';
import { beginPage } from '../../components/page/page-look.ts';
import { WelcomePage } from './WelcomePage.tsx';
import { welcomeStore } from './welcome-store.ts';

beginPage('welcome');
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

import { showPage } from '../page/show-page.tsx';
import { WelcomePage } from './WelcomePage.tsx';
import { welcomeStore } from './welcome-store.ts';

showPage('welcome', () => <WelcomePage store={welcomeStore()} />);

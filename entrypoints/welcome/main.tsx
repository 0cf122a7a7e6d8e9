import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { showLanguage } from '../../components/page/page-look.ts';
import { WelcomePage } from './WelcomePage.tsx';
import { welcomeStore } from './welcome-store.ts';

showLanguage('welcome.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<WelcomePage store={welcomeStore()} />, root);

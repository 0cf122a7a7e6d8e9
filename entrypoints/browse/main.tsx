import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { showLanguage } from '../../components/page/page-look.ts';
import { App } from './App.tsx';

showLanguage('browse.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<App />, root);

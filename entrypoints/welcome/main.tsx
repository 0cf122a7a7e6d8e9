import { render } from 'preact';
import { keepFocus } from '../../components/kept-focus.ts';
import { showLanguage } from '../../components/page.ts';
import { App } from './App.tsx';

showLanguage('welcome.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<App />, root);

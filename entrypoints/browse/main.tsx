import { render } from 'preact';
import { showLanguage } from '../../components/page.ts';
import { App } from './App.tsx';

showLanguage('browse.title');
const root = document.getElementById('app');
if (root) render(<App />, root);

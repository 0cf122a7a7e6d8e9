import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { showLanguage } from '../../components/page/page-look.ts';
import { BrowsePage } from './BrowsePage.tsx';
import { browseStore } from './browse-store.ts';

showLanguage('browse.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<BrowsePage store={browseStore()} />, root);

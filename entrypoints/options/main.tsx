import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { showLanguage } from '../../components/page/page-look.ts';
import { OptionsPage } from './OptionsPage.tsx';
import { optionsStore } from './options-store.ts';

showLanguage('options.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<OptionsPage store={optionsStore()} />, root);

import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { showLanguage } from '../../components/page/page-look.ts';
import { panelStore } from './panel-store.ts';
import { SidePanel } from './SidePanel.tsx';

showLanguage('popup.title');
keepFocus();
const root = document.getElementById('app');
if (root) render(<SidePanel store={panelStore()} />, root);

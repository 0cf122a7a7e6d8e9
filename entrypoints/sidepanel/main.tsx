import { render } from 'preact';
import { beginPopup } from '../page/begin-page.ts';
import { keepFocus } from '../page/lost-focus.ts';
import { panelStore } from './panel-store.ts';
import { SidePanel } from './SidePanel.tsx';

beginPopup();
keepFocus();
const root = document.getElementById('app');
if (root) render(<SidePanel store={panelStore()} />, root);

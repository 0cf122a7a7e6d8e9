import { render } from 'preact';
import { keepFocus } from '../../components/page/lost-focus.ts';
import { beginPopup } from '../../components/page/page-look.ts';
import { panelStore } from './panel-store.ts';
import { SidePanel } from './SidePanel.tsx';

beginPopup();
keepFocus();
const root = document.getElementById('app');
if (root) render(<SidePanel store={panelStore()} />, root);

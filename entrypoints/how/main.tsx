import { render } from 'preact';
import { HowPage } from '../../components/help/HowPage.tsx';
import { beginPage } from '../../components/page/page-look.ts';

beginPage('how');
const root = document.getElementById('app');
if (root) render(<HowPage />, root);

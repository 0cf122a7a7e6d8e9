import { render } from 'preact';
import { HowPage } from '../../components/help/HowPage.tsx';
import { showPage } from '../../components/page/page-look.ts';

showPage('how');
const root = document.getElementById('app');
if (root) render(<HowPage />, root);

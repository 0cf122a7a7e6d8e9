import { render } from 'preact';
import { HowPage } from '../../components/help/HowPage.tsx';
import { beginPage } from '../page/begin-page.ts';

beginPage('how');
const root = document.getElementById('app');
if (root) render(<HowPage />, root);

import { showPage } from '../page/show-page.tsx';
import { PracticePage } from './PracticePage.tsx';
import { practiceStore } from './practice-store.ts';

showPage('practice', () => <PracticePage store={practiceStore()} />);

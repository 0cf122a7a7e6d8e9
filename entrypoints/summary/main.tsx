import { showPage } from '../page/show-page.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { summaryStore } from './summary-store.ts';

showPage('summary', () => <SummaryPage store={summaryStore()} />);

import { showPage } from '../page/show-page.tsx';
import { JournalPage } from './JournalPage.tsx';
import { journalStore } from './journal-store.ts';

showPage('journal', () => <JournalPage store={journalStore()} />);

import { showPage } from '../page/show-page.tsx';
import { BrowsePage } from './BrowsePage.tsx';
import { browseStore } from './browse-store.ts';

showPage('ideas', () => <BrowsePage store={browseStore()} />);

import { showPage } from '../page/show-page.tsx';
import { OptionsPage } from './OptionsPage.tsx';
import { optionsStore } from './options-store.ts';

showPage('options', () => <OptionsPage store={optionsStore()} />);

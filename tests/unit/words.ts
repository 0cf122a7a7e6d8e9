import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../locale-file.ts';

/** Gives the fake browser the real words. */
fakeBrowser.i18n.getMessage = getMessage;

import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Gives the fake browser the real words, as the build makes them from the locale file. */
const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

fakeBrowser.i18n.getMessage = (key: string, substitutions?: string | (string | number)[]) => {
  const filled = [substitutions ?? []].flat();
  return (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => String(filled[Number(place) - 1] ?? ''));
};

import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The real words, as the build makes them from the locale file. */
const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

/** As `browser.i18n.getMessage` of a browser that has Tend. */
export function getMessage(key: string, substitutions?: string | (string | number)[]): string {
  const filled = [substitutions ?? []].flat();
  return (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => String(filled[Number(place) - 1] ?? ''));
}

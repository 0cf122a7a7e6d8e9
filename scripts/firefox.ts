import { browserPath, type InstalledBrowser, provideBrowser } from './installed-browser.ts';

const firefox: InstalledBrowser = {
  name: 'Firefox',
  programs: ['firefox-esr', 'firefox'],
  variable: 'TEND_FIREFOX',
  aptPackage: 'firefox-esr',
};

/** The path of this machine's Firefox; throws, in words for the person at the keyboard, when there is none. */
export function firefoxPath(): string {
  return browserPath(firefox);
}

if (import.meta.main) provideBrowser(firefox);

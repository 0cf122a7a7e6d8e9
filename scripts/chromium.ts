import { browserPath, type InstalledBrowser, provideBrowser } from './installed-browser.ts';

const chromium: InstalledBrowser = {
  name: 'Chromium',
  programs: ['chromium', 'chromium-browser', 'google-chrome'],
  variable: 'TEND_CHROMIUM',
  aptPackage: 'chromium',
};

/** The path of this machine's Chromium; throws, in words for the person at the keyboard, when there is none. */
export function chromiumPath(): string {
  return browserPath(chromium);
}

if (import.meta.main) provideBrowser(chromium);

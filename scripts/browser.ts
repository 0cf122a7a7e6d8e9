import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

/** The production build for Chrome, as `wxt build` leaves it. */
export const tendBuild = join(import.meta.dirname, '..', '.output', 'chrome-mv3');

/** The window that Chrome gives the popup: as wide as Tend's own style, as high as Chrome lets any popup be. */
export const popupSize = { width: 392, height: 600 };

export interface Launch {
  /** With a window, for a person to look at. */
  headed?: boolean;
  /** The folder of the browser's profile; without one, a fresh profile that is deleted at the end. */
  profile?: string;
  /**
   * The language as Chromium names its own: `de`, `ar`, `pt-BR`. It holds for tabs and the worker, not for the window of
   * the real popup, which no driver is attached to.
   */
  locale?: string;
  /** An IANA zone; without one, the machine's. */
  timeZone?: string;
  /** The address of a proxy for all that the browser asks for. */
  proxy?: string;
  /** A folder whose programs the browser calls instead of the machine's own. */
  programs?: string;
  /** Device pixels for each CSS pixel. */
  pixelRatio?: number;
}

/** Starts this machine's Chromium. Closing the context ends it. */
export function launchChromium({
  headed = false,
  profile = '',
  locale = 'en-US',
  timeZone,
  proxy,
  programs,
  pixelRatio = 1,
}: Launch = {}): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: !headed,
    // Playwright's default would win over extensions loaded through the DevTools protocol.
    ignoreDefaultArgs: ['--disable-extensions'],
    // `--lang` is for `_locales` and goes by the language alone; `locale` is for `Intl` and `navigator.language`.
    args: ['--enable-unsafe-extension-debugging', '--disable-sync', '--disable-quic', `--lang=${locale}`],
    locale,
    // The zone of the whole browser. Playwright's `timezoneId` would be that of pages alone, not of the worker.
    env: {
      ...process.env,
      ...(timeZone && { TZ: timeZone }),
      ...(programs && { PATH: [programs, process.env.PATH].join(delimiter) }),
    },
    ...(proxy && { proxy: { server: proxy } }),
    ...(headed ? { viewport: null } : { deviceScaleFactor: pixelRatio }),
  });
}

/**
 * Loads an unpacked extension and gives its id. Through the DevTools protocol and not by `--load-extension`, which comes
 * too early for listeners to hear the worker's first lines.
 *
 * Either way the browser does not remember it. A profile that is used again has what was stored but no alarms, and once
 * the extension is loaded anew, `onInstalled` says `install` as it did at first.
 */
export async function loadExtension(context: BrowserContext, folder: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this context has no browser to load an extension into');
  const { id } = await session.send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
  return id;
}

/** Takes an extension out of the browser, with all that it has stored. */
export async function removeExtension(context: BrowserContext, id: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.uninstall', { id });
  await session?.detach();
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { firefoxPath } from '../../scripts/firefox.ts';
import { type FirefoxInside, lookInside } from './inside.ts';
import { noonZone } from './noon-zone.ts';

/** The production build for Firefox, as `wxt build --browser firefox` leaves it. */
export const tendBuild = join(import.meta.dirname, '..', '..', '.output', 'firefox-mv3');

/** Tend's id, from its manifest. */
export const tendId = 'tend@tend-extension.org';

/** The host in the address of Tend's pages. Firefox makes one up for each profile, unless a preference names it. */
const pageHost = '0d6b1f0e-6c1a-4f6e-9d53-2f7a4c8e5b19';

/** How long Firefox lets an event page be idle before it ends it; half a minute where people use it. */
const idleMs = 3000;

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [tendId]: pageHost }),
  'extensions.background.idle.timeout': idleMs,
  // ESR, Developer Edition and Debian's Firefox listen to this; others take signed add-ons only.
  'xpinstall.signatures.required': false,
  'intl.locale.requested': 'en-US',
  // No network: a proxy that nobody is.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

export interface Firefox {
  /** Opens one of Tend's pages, `popup.html`, in a tab; resolves when its script runs. */
  openPage(path: string): Promise<Page>;
  /** Opens one of Tend's pages in a tab of a new container. */
  openInContainer(path: string): Promise<Page>;
  /** What only Firefox itself knows. */
  inside: FirefoxInside;
  /** Ends Firefox as a person does. Rejects where anything went wrong in Tend that nobody caught. */
  close(): Promise<void>;
}

/**
 * A fresh profile with Tend in it, installed as for a person: it stays when Firefox is started again, which an add-on
 * that a driver brings along does not. It is deleted after the test.
 */
export async function freshProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'tend-firefox-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const folder = join(profile, 'extensions');
  await mkdir(folder);
  // A file of this name that holds a path: Firefox takes the add-on from there.
  await writeFile(join(folder, tendId), tendBuild);
  return profile;
}

/**
 * Starts this machine's Firefox, without a window and in `noonZone`. It ends with the test, if not before. `wishes` are
 * preferences of the person's own, `system` is what their system says of itself: `{ LC_ALL: 'de_DE.UTF-8' }`.
 */
export async function startFirefox(
  profile?: string,
  wishes: Record<string, boolean> = {},
  system: Record<string, string> = {},
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir: profile ?? (await freshProfile()),
    // Without it, neither Tend's own pages nor Firefox's are open to a driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences, ...wishes },
    env: { ...process.env, ...system, TZ: noonZone },
  });
  onTestFinished(() => (browser.connected ? browser.close() : undefined));
  const inside = await lookInside(await openTab(browser, 'about:config'), tendId);
  const close = async () => {
    if (!browser.connected) return;
    const trouble = await inside.trouble();
    await browser.close();
    expect(trouble, 'trouble in Firefox').toEqual([]);
  };
  onTestFinished(close);
  const addressOf = (path: string) => `moz-extension://${pageHost}/${path}`;
  return {
    openPage: (path) => openTab(browser, addressOf(path)),
    openInContainer: async (path) => openTab(await browser.createBrowserContext(), addressOf(path)),
    inside,
    close,
  };
}

async function openTab(browser: Pick<Browser, 'newPage'>, address: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox tells a driver of no load event in pages that are not of the web.
  await page.goto(address, { waitUntil: [] });
  return page;
}

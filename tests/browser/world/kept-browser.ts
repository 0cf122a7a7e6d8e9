import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { type Launch, launchChromium } from '../../../scripts/browser.ts';
import { controlWorkers, type WorkerControl } from '../../../scripts/worker-control.ts';
import { type ClosedNetwork, closeNetwork } from './closed-network.ts';

export interface OpenBrowser {
  context: BrowserContext;
  workers: WorkerControl;
}

interface Kept extends OpenBrowser {
  launch: string;
  network: ClosedNetwork;
  hear: { trouble: (line: string) => void };
  /** A clock that a test takes into its hands is that of every page, until the browser is closed. */
  clock: { isTaken: boolean };
}

/**
 * One browser at a time, kept open from test to test as long as they ask for the same launch: starting one takes as long as
 * a short test. Each test loads Tend from a folder of its own, so under an id and with records of its own.
 */
export class KeptBrowser {
  #kept: Kept | null = null;
  #programs = withoutDesktop();

  async open(launch: Launch, onTrouble: (line: string) => void): Promise<OpenBrowser> {
    if (this.#kept?.launch !== JSON.stringify(launch)) {
      await this.close();
      this.#kept = await start({ programs: this.#programs, ...launch }, launch);
    }
    this.#kept.hear.trouble = onTrouble;
    return this.#kept;
  }

  /** What the next test would not find as the browser's own. */
  async closeIfChanged(): Promise<void> {
    if (this.#kept?.clock.isTaken) await this.close();
  }

  async close(): Promise<void> {
    await this.#kept?.context.close();
    this.#kept?.network.close();
    this.#kept = null;
  }

  async end(): Promise<void> {
    await this.close();
    rmSync(this.#programs, { recursive: true });
  }
}

/**
 * With each extension that is removed, Chromium has a desktop's scripts look for its icons in the home of whoever runs
 * the tests. There are none, and the scripts take as long as a page.
 */
function withoutDesktop(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-programs-'));
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource']) symlinkSync('/bin/true', join(folder, name));
  return folder;
}

async function start(launch: Launch, asked: Launch): Promise<Kept> {
  const hear = { trouble: (_line: string) => {} };
  const network = await closeNetwork((line) => hear.trouble(`network: ${line}`));
  const context = await launchChromium({ proxy: network.address, ...launch });
  watch(context, (line) => hear.trouble(line));
  const workers = await controlWorkers(context, (message) => hear.trouble(`worker: ${message}`));
  return { launch: JSON.stringify(asked), context, workers, network, hear, clock: watchClock(context) };
}

function watchClock({ clock }: BrowserContext): Kept['clock'] {
  const watched = { isTaken: false };
  const install = clock.install.bind(clock);
  clock.install = (options) => {
    watched.isTaken = true;
    return install(options);
  };
  return watched;
}

function watch(context: BrowserContext, onTrouble: (line: string) => void): void {
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) onTrouble(`network: ${request.url()}`);
  });
  context.on('page', (page) => page.on('websocket', (socket) => onTrouble(`network: ${socket.url()}`)));
  context.on('weberror', (error) => onTrouble(`page: ${error.error().message}`));
  context.on('console', (message) => {
    // The worker's own are among the errors that `controlWorkers` hears of.
    if (message.type() === 'error' && message.page()) onTrouble(`page: ${message.text()}`);
  });
}

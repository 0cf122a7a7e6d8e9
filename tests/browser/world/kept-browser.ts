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

/** Most tests ask for one of two launches. */
const mostKept = 2;

/**
 * Browsers kept open from test to test for as long as tests ask for the same launch: starting one takes as long as a short
 * test. Each test loads Tend from a folder of its own, so under an id and with records of its own.
 */
export class KeptBrowser {
  /** The one that was used last stands last. */
  #kept: Kept[] = [];
  #programs = withoutDesktop();

  async open(launch: Launch, onTrouble: (line: string) => void): Promise<OpenBrowser> {
    const name = JSON.stringify(launch);
    const known = this.#kept.find((one) => one.launch === name);
    if (!known && this.#kept.length === mostKept) await this.#close(this.#kept[0]);
    const kept = known ?? (await start({ programs: this.#programs, ...launch }, name));
    this.#kept = [...this.#kept.filter((one) => one !== kept), kept];
    kept.hear.trouble = onTrouble;
    return kept;
  }

  /** What the next test would not find as the browser's own. */
  async closeIfChanged(): Promise<void> {
    if (this.#kept.at(-1)?.clock.isTaken) await this.close();
  }

  /** The one that was used last. */
  close(): Promise<void> {
    return this.#close(this.#kept.at(-1));
  }

  async end(): Promise<void> {
    for (const kept of this.#kept) await this.#close(kept);
    rmSync(this.#programs, { recursive: true });
  }

  async #close(kept: Kept | undefined): Promise<void> {
    this.#kept = this.#kept.filter((one) => one !== kept);
    await kept?.context.close();
    kept?.network.close();
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

async function start(launch: Launch, name: string): Promise<Kept> {
  const hear = { trouble: (_line: string) => {} };
  const network = await closeNetwork((line) => hear.trouble(`network: ${line}`));
  const context = await launchChromium({ proxy: network.address, ...launch });
  watch(context, (line) => hear.trouble(line));
  const workers = await controlWorkers(context, (message) => hear.trouble(`worker: ${message}`));
  return { launch: name, context, workers, network, hear, clock: watchClock(context) };
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

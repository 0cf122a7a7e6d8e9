import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

/** How long to wait for workers to be gone before they are told again. */
const againMs = 1000;

export interface WorkerControl {
  /** Starts an extension's worker where it does not run; resolves when it does. */
  start(extensionId: string): Promise<void>;
  /** Ends every worker at once, as the browser does after half a minute of idleness; resolves when they are gone. */
  stopAll(): Promise<void>;
}

/**
 * Takes hold of the service workers of a browser. `onError` hears of every error that nobody caught in one, and of what
 * it writes with `console.error`; from its first line on, if this is called before the extension is loaded.
 *
 * The DevTools commands are known to page targets alone, not to the browser's, and only after `enable`: so the first,
 * blank page has to stay open. While a driver is attached, a worker never falls asleep by itself.
 */
export async function controlWorkers(
  context: BrowserContext,
  onError: (message: string) => void = () => {},
): Promise<WorkerControl> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  /** The address of each worker's script, by version; one that is starting or stopping is here but not yet `ready`. */
  const alive = new Map<string, { script: string; ready: boolean }>();
  const waiting = new Set<() => void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (runningStatus === 'stopped') alive.delete(versionId);
      else alive.set(versionId, { script: scriptURL, ready: runningStatus === 'running' });
    }
    for (const look of waiting) look();
  });
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => onError(errorMessage.errorMessage));
  await session.send('ServiceWorker.enable');

  /** Both commands resolve when the browser has heard them, which is before anything has happened. */
  const until = (done: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!done()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    async start(extensionId) {
      const scopeURL = `chrome-extension://${extensionId}/`;
      await session.send('ServiceWorker.startWorker', { scopeURL });
      await until(() => [...alive.values()].some(({ script, ready }) => ready && script.startsWith(scopeURL)));
    },
    async stopAll() {
      const gone = until(() => alive.size === 0).then(() => true);
      // A worker that is just starting does not hear the command, and with a driver attached it would stay for ever.
      do await session.send('ServiceWorker.stopAllWorkers');
      while (!(await Promise.race([gone, setTimeout(againMs, false)])));
    },
  };
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The path of this machine's Chromium; throws, in words for the person at the keyboard, when there is none. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'Tend is built for and tested in a real browser, and this machine has no Chromium. Please install one (on Debian ' +
      'and Ubuntu: apt-get install chromium), or set TEND_CHROMIUM to the path of a Chromium that you have.',
  );
}

/** `TEND_CHROMIUM` goes before what is on the path; throws when it names something that cannot be run. */
function findChromium(): string | undefined {
  const chosen = process.env.TEND_CHROMIUM;
  if (chosen && !isExecutable(chosen)) throw new Error(`TEND_CHROMIUM is ${chosen}, which is not a program.`);
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks apt for Chromium, where there is apt and the right to use it. Whether that worked is seen by looking again. */
function installChromium(): void {
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command as string, rest, { stdio: 'inherit' }).status === 0;
  };
  console.log('There is no Chromium on this machine yet: installing it with apt-get.');
  if (apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium');
}

if (import.meta.main) {
  try {
    if (!findChromium()) installChromium();
    chromiumPath();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that has to be on the machine, and how to come by it. */
export interface InstalledBrowser {
  /** As a person calls it: `Chromium`. */
  name: string;
  /** The programs that it may be called, the best one first. */
  programs: readonly string[];
  /** The environment variable that names the program to take instead of all on the path. */
  variable: string;
  /** Its package in Debian. */
  aptPackage: string;
}

/** The path of the browser's program; throws, in words for the person at the keyboard, when there is none. */
export function browserPath(browser: InstalledBrowser): string {
  const found = findProgram(browser);
  if (found) return found;
  const { name, variable, aptPackage } = browser;
  throw new Error(
    `Tend is built for and tested in a real browser, and this machine has no ${name}. Please install one (on Debian: ` +
      `apt-get install ${aptPackage}), or set ${variable} to the path of a ${name} that you have.`,
  );
}

/** Installs the browser where it is missing, and ends this process with exit code 1 and a reason when that fails. */
export function provideBrowser(browser: InstalledBrowser): void {
  try {
    if (!findProgram(browser)) installWithApt(browser);
    browserPath(browser);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** The variable goes before what is on the path; throws when it names something that cannot be run. */
function findProgram({ programs, variable }: InstalledBrowser): string | undefined {
  const chosen = process.env[variable];
  if (chosen && !isExecutable(chosen)) throw new Error(`${variable} is ${chosen}, which is not a program.`);
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks apt, where there is apt and the right to use it. Whether that worked is seen by looking again. */
function installWithApt({ name, aptPackage }: InstalledBrowser): void {
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return spawnSync(command as string, rest, { stdio: 'inherit' }).status === 0;
  };
  console.log(`There is no ${name} on this machine yet: installing it with apt-get.`);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', aptPackage);
}

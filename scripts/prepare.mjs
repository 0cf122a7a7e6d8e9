/**
 * Makes a fresh machine ready: packages, WXT's generated types, a Chromium. Fetches nothing but through npm and apt, and
 * nothing at all the second time.
 *
 * This file and those that import it are plain JavaScript without dependencies: they run first, on whatever Node the
 * machine has. All they start runs on the current Node that the npm package `node` brings.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.tend-lockfile');

/** In the project's folder, with the packages' own commands first on the path. */
const here = () => ({
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) },
});
const tell = (command, error) => console.error(`${command} could not be started: ${error.message}`);

/** Runs a command in the project's folder. Gives its exit code. */
export function run(command, ...args) {
  const { error, status } = spawnSync(command, args, here());
  if (error) tell(command, error);
  return status ?? 1;
}

/** Runs commands at the same time. Gives 0 where all did, else the exit code of one that did not. */
export async function runTogether(commands) {
  const codes = commands.map(
    ([command, ...args]) =>
      new Promise((resolve) => {
        spawn(command, args, here())
          .on('error', (error) => {
            tell(command, error);
            resolve(1);
          })
          .on('exit', (code) => resolve(code ?? 1));
      }),
  );
  return (await Promise.all(codes)).find((code) => code !== 0) ?? 0;
}

/** As `run`, but ends this process with the command's exit code when that is not 0. */
export function mustRun(command, ...args) {
  const code = run(command, ...args);
  if (code !== 0) process.exit(code);
}

/** Sets up what is missing. Ends the process when that fails; the reason is printed by then. */
export function prepare() {
  installPackages();
  mustRun('wxt', 'prepare');
  mustRun('node', 'scripts/chromium.ts');
}

/** The stamp is written last, so that an install that was cut short is done again. */
function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mustRun('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();

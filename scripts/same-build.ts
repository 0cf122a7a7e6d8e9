/**
 * Builds Tend for Chrome once more, elsewhere, and fails where a file differs from the build that is there: whoever reads
 * the source can then make the very extension that the store has.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { tendBuild } from './browser.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'tend-build-'));
try {
  await build({ outDir: elsewhere });
  const again = join(elsewhere, 'chrome-mv3');
  const names = [...new Set([...filesOf(tendBuild), ...filesOf(again)])];
  const differing = names.filter((name) => read(tendBuild, name) !== read(again, name));
  for (const name of differing) console.error(`Two builds of the same source differ in ${name}.`);
  if (differing.length > 0) process.exitCode = 1;
  else console.log(`Two builds of the same source: ${names.length} files, all alike.`);
} finally {
  rmSync(elsewhere, { recursive: true });
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile());
}

function read(folder: string, name: string): string | null {
  const file = statSync(join(folder, name), { throwIfNoEntry: false });
  return file ? readFileSync(join(folder, name), 'base64') : null;
}

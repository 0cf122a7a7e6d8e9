import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type Rolldown } from 'vite';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { strategies } from '../../../scripts/content/strategies-plugin.ts';

/** A sound strategy whose every text holds its id, so that one sees where the text has gone. */
function strategy(id: string, skill: string, title = `Title of ${id}`): string {
  return `- id: ${id}
  title: ${title}
  skill: ${skill}
  level: 1
  minutes: 2
  gate: open
  solo: true
  who: [any]
  where: [alone]
  worry: [any]
  mood: [any]
  evidence: [E05]
  why: Why of ${id}
  today: Today of ${id}
  words: Words of ${id}
  if_badly: If badly of ${id}
  reflect: Question of ${id}?
  nudges: [Nudge of ${id}]
  discreet: Line of ${id}
  mode: alone
`;
}

/** So many strategies of understanding, `UND-01` first. */
function understanding(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    strategy(`UND-${String(index + 1).padStart(2, '0')}`, 'name_it'),
  ).join('');
}

const entry = `
  import summaries from 'virtual:tend/summaries';
  import { loadPiece } from 'virtual:tend/pieces';
  export { loadPiece, summaries };
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tend-build-'));
  mkdirSync(join(root, 'content/en/strategies'), { recursive: true });
  write('entry.js', entry);
  write('content/en/strategies/understanding.yaml', understanding(9));
  write('content/en/strategies/professional-help.yaml', strategy('PRO-01', 'find_help'));
  return () => rmSync(root, { recursive: true });
});

function write(path: string, text: string) {
  writeFileSync(join(root, path), text);
}

async function files(): Promise<Rolldown.RolldownOutput['output']> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [strategies()],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'entry.js'), preserveEntrySignatures: 'strict' },
    },
  });
  return (output as Rolldown.RolldownOutput).output;
}

const chunks = async () => (await files()).filter((file) => file.type === 'chunk');

describe('a build', () => {
  test('has a file for each piece of two strategies', async () => {
    const pieces = (await files()).filter((file) => file.type === 'asset');
    const held = pieces.map(({ fileName, source }) => [
      fileName,
      new Set(String(source).match(/Title of \S+\d/g)).size,
    ]);
    expect(Object.fromEntries(held)).toEqual({
      'pieces/UND-0.js': 2,
      'pieces/UND-1.js': 2,
      'pieces/UND-2.js': 2,
      'pieces/UND-3.js': 2,
      'pieces/UND-4.js': 1,
      'pieces/PRO-0.js': 1,
    });
  });

  test('keeps the texts out of the entry, and what choosing needs in it', async () => {
    const code = (await chunks()).find(({ isEntry }) => isEntry)?.code ?? '';
    expect(code).not.toMatch(/ of (UND|PRO)-/);
    // Level 1, 2 minutes, gate and skill the first of their lists, alone, any worry, any bond, any mood.
    expect(code).toContain('12001g20200'.repeat(9));
  });

  test('loads a piece without fetching', async () => {
    const code = (await chunks()).map((chunk) => chunk.code).join('\n');
    expect(code).toMatch(/import\(/);
    expect(code).not.toMatch(/fetch|XMLHttpRequest/);
  });

  test('fails on broken files, and names every fault once', async () => {
    write('content/en/strategies/understanding.yaml', understanding(1) + strategy('UND-02', 'name_it', 'x'.repeat(53)));
    write('content/en/strategies/professional-help.yaml', strategy('PRO-01', 'find_help').replace('any', 'boss'));
    const { message } = await chunks().then(
      () => expect.unreachable(),
      (error: Error) => error,
    );
    expect(message.match(/^content.*/gm)).toEqual([
      'content/en/strategies/understanding.yaml:22 UND-02 title: is 53 characters, the limit is 48',
      'content/en/strategies/professional-help.yaml:8 PRO-01 who 1: is "boss", which is not one of partner, dating, married, ex_coparent, friend, family, any',
    ]);
  });
});

describe('the development server', () => {
  /** What a page would get of the first piece, just now. */
  async function firstPiece() {
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
      plugins: [strategies()],
    });
    onTestFinished(() => server.close());
    return async () => (await server.environments.client.transformRequest('virtual:tend/piece/UND-0'))?.code;
  }

  /** Saves the file until the page gets the words: the watcher may not have been up yet when it was saved first. */
  function savedUntilSeen(code: () => Promise<string | undefined>, title: string) {
    return vi.waitUntil(
      async () => {
        write('content/en/strategies/understanding.yaml', strategy('UND-01', 'name_it', title));
        return (await code())?.includes(title);
      },
      { timeout: 4000, interval: 100 },
    );
  }

  test('gives the new words once a file is saved', async () => {
    const code = await firstPiece();
    expect(await code()).toContain('Title of UND-01');
    await savedUntilSeen(code, 'Another title');
  });

  test('starts with a broken file, tells its faults, and goes on once it is mended', async () => {
    write('content/en/strategies/understanding.yaml', strategy('UND-01', 'listen'));
    const code = await firstPiece();
    await expect(code()).rejects.toThrow('content/en/strategies/understanding.yaml:3 UND-01 skill: is "listen"');
    await savedUntilSeen(code, 'Mended');
  });
});

import { describe, expect, test } from 'vitest';
import { breaches, type Node, roomOf, sources } from './sources.ts';

/** Who may know whom, and what may stand in which room alone. */

describe('the rooms', () => {
  /** The rooms and packages that each room may import from. The README tells why. */
  const mayImport: Record<string, RegExp> = {
    core: /^(core\/|valibot$|minisearch$)/,
    platform: /^(core\/|platform\/|idb-keyval$|idb$|#i18n$|wxt\/browser$|@wxt-dev\/browser$)/,
    app: /^(core\/|platform\/|app\/|virtual:tend\/|#i18n$)/,
    components: /^(core\/|components\/|#i18n$|preact($|\/))/,
    entrypoints:
      /^(core\/|platform\/|app\/|components\/|entrypoints\/|#i18n$|virtual:tend\/popup-frame$|preact($|\/)|@preact\/signals$|wxt\/)/,
  };

  test('import in one direction only', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(
      breaches(({ path, imports }) =>
        imports.filter(({ target }) => !mayImport[roomOf(path)]?.test(target)).map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  test('keep the storage libraries in platform/storage', () => {
    expect(
      breaches(({ path, imports }) =>
        path.startsWith('platform/storage/') ? [] : imports.map(({ name }) => name).filter((name) => /^idb/.test(name)),
      ),
    ).toEqual([]);
  });

  test('come by the browser in one place, and by what the popup asks of it early in another', () => {
    const named = /^(wxt\/browser|webextension-polyfill|@wxt-dev\/(browser|webextension-polyfill).*)$/;
    expect(breaches(({ imports }) => imports.map(({ name }) => name).filter((name) => named.test(name)))).toEqual([
      'platform/browser/browser.ts: wxt/browser',
      'platform/browser/early-browser.ts: @wxt-dev/browser',
    ]);
    expect(breaches(({ text }) => text.match(/\bchrome\.[a-z]+|globalThis\.browser/g) ?? [])).toEqual([]);
  });

  test('touch the browser in platform and the background alone', () => {
    const outside = ({ path }: { path: string }) => roomOf(path) !== 'platform' && path !== 'entrypoints/background.ts';
    expect(breaches((file) => (outside(file) ? (file.text.match(/\bbrowser\.(?!ts\b)[a-z]+/g) ?? []) : []))).toEqual(
      [],
    );
    const inApp = ({ path }: { path: string }) => roomOf(path) === 'app';
    expect(breaches((file) => (inApp(file) ? (file.text.match(/\bdocument\.[a-z]+/g) ?? []) : []))).toEqual([]);
  });

  test('have no hidden clock and no chance that is not passed in', () => {
    const hidden = /Temporal\.Now|Date\.now|new Date|Math\.random/g;
    // When a record was written is told by whoever writes it; nothing is decided by it.
    const mayTell = ({ path }: { path: string }) =>
      roomOf(path) === 'entrypoints' || path === 'platform/storage/writing.ts';
    expect(breaches((file) => (mayTell(file) ? [] : (file.text.match(hidden) ?? [])))).toEqual([]);
  });

  test('remember nothing at the top of a module, since a worker may be gone at any time', () => {
    expect(
      breaches(({ program }) =>
        (program.body as unknown as Node[])
          .filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
          .map(() => 'a top-level let'),
      ),
    ).toEqual([]);
  });
});

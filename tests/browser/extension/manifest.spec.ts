import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

// Written out and not shared with `wxt.config.ts`: whoever changes what Tend may do has to say it twice.

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What would give Tend a way into other pages, or other pages a way into Tend. */
const waysIn = [
  'content_scripts',
  'host_permissions',
  'optional_host_permissions',
  'optional_permissions',
  'sandbox',
  'user_scripts',
  'web_accessible_resources',
];

function builtManifest(browser: 'chrome' | 'firefox'): Record<string, unknown> {
  const path = `../../../.output/${browser}-mv3/manifest.json`;
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

for (const browser of ['chrome', 'firefox'] as const) {
  test(`${browser}: Tend may do a few things and no more`, () => {
    const manifest = builtManifest(browser);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual([
      'alarms',
      'notifications',
      'idle',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      // Firefox has its sidebar without asking.
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ]);
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    expect(manifest.incognito).toBe('not_allowed');
    expect(Object.keys(manifest).filter((key) => waysIn.includes(key))).toEqual([]);
  });
}

test('chrome: no page and no other extension can speak to Tend, and Chrome is new enough for Temporal', () => {
  const manifest = builtManifest('chrome');
  expect(manifest.externally_connectable).toEqual({ ids: [] });
  expect(manifest.minimum_chrome_version).toBe('144');
});

test('firefox: Tend has an id, collects no data, and Firefox is new enough for Temporal and for saying so', () => {
  expect(builtManifest('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: 'tend@tend-extension.org',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

test('what stands beside a page is one page of ours, and Firefox opens it for nobody unasked', () => {
  const [chrome, firefox] = [builtManifest('chrome'), builtManifest('firefox')];
  expect([chrome.side_panel, chrome.sidebar_action]).toEqual([{ default_path: 'sidepanel.html' }, undefined]);
  expect([firefox.side_panel, firefox.sidebar_action]).toEqual([
    undefined,
    { default_panel: 'sidepanel.html', default_title: 'Tend', open_at_install: false },
  ]);
});

test('both browsers get the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect([builtManifest('chrome').version, builtManifest('firefox').version]).toEqual([version, version]);
});

import { expect, test } from 'vitest';
import { readNotificationChannel } from '../../../platform/browser/notification-channel.ts';
import { readTold } from '../../../platform/browser/surroundings.ts';

const runtime = { getPlatformInfo: async () => ({ os: 'linux' }) };
const getPermissionLevel = async () => 'granted';

test.each([
  ['knows `silent`', { getPermissionLevel, update: async () => false }, { level: 'granted', maySilence: true }],
  ['changes no notification', { getPermissionLevel }, { level: 'granted', maySilence: false }],
  [
    'throws at what it does not know, as Firefox does',
    {
      getPermissionLevel,
      update: () => {
        throw new Error('Unexpected property "silent"');
      },
    },
    { level: 'granted', maySilence: false },
  ],
  [
    'rejects what it does not know',
    { getPermissionLevel, update: () => Promise.reject(new Error('Unexpected property')) },
    { level: 'granted', maySilence: false },
  ],
  ['has no notifications', undefined, { level: 'missing', maySilence: false }],
])('of a browser that %s, no more is promised than it keeps', async (_kind, notifications, channel) => {
  const browser = { runtime, ...(notifications && { notifications }) };
  expect(await readNotificationChannel(browser)).toEqual({ ...channel, system: 'linux' });
});

const idle = { queryState: async () => 'active' };
const windows = { getAll: async () => [] };
const tabs = { query: async () => [] };
const refused = () => Promise.reject(new Error('This is not allowed.'));

test.each([
  ['all of it', { idle, windows, tabs }, { away: true, fullscreen: true, audible: true }],
  ['nothing', {}, { away: false, fullscreen: false, audible: false }],
  ['nothing of windows, as on a phone', { idle, tabs }, { away: true, fullscreen: false, audible: true }],
  [
    'nothing of tabs, when it is asked',
    { idle, windows, tabs: { query: refused } },
    { away: true, fullscreen: true, audible: false },
  ],
])('a browser that tells %s is known for it', async (_what, browser, told) => {
  expect(await readTold(browser)).toEqual(told);
});

import { expect, test } from 'vitest';
import { fileName } from '../../../app/transfer/export.ts';

test.each([
  ['in the evening west of Greenwich', '2026-12-01T02:30:00Z', 'America/New_York', 'tend-2026-11-30'],
  ['in the morning east of it', '2026-11-30T20:30:00Z', 'Pacific/Auckland', 'tend-2026-12-01'],
  ['where it is the date of UTC', '2026-11-30T12:00:00Z', 'Europe/Berlin', 'tend-2026-11-30'],
])('a file bears the date that the calendar shows %s', (_when, now, zone, name) => {
  expect(fileName(Temporal.Instant.from(now), zone)).toBe(name);
});

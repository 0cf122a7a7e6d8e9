import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Envelope, unwrap, wrap } from '../../../core/records/envelope.ts';
import type { Kind } from '../../../core/records/kind.ts';
import { kinds } from '../../../core/records/kinds.ts';

const golden: Record<string, Record<string, Envelope>> = JSON.parse(readFileSync('tests/golden/journal.json', 'utf8'));
const rows = ['promises', 'checkins', 'notes'].flatMap((store) =>
  Object.entries(golden[store] ?? {}).map(([key, stored]) => ({
    store,
    key: key.replace(/^(note|hard)\//, ''),
    stored,
  })),
);

test.each(rows)('$store/$key as it was first stored is read whole, and written the same', ({ key, stored }) => {
  const kind = kinds[stored.kind as keyof typeof kinds] as unknown as Kind<object>;
  const read = unwrap(kind, stored, key);
  if (read.state !== 'sound') return expect.unreachable(JSON.stringify(read));
  expect(wrap(kind, read.record, Temporal.Instant.from(stored.changed))).toEqual(stored);
});

test.each([
  ['promise', '0123456789abcdef'],
  ['checkIn', '2026-11-22'],
  ['note', '2026-11-22/0123456789abcdef'],
  ['hardDay', '0123456789abcdef'],
] as const)('a %s that was removed stays removed, whatever cannot be read of when', (name, key) => {
  const kind = kinds[name] as unknown as Kind<object>;
  expect(kind.read({ removed: 'yesterday', what: 'Sing', text: 'Sing' }, key)).toEqual({
    state: 'mended',
    record: { removed: Temporal.Instant.fromEpochMilliseconds(0) },
    mended: ['removed'],
  });
  expect(kind.read({ removed: '2026-11-22T17:30:00Z' }, '../elsewhere').state).toBe('broken');
});

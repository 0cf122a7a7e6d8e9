import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Envelope, wrap } from '../../../core/records/envelope.ts';
import { foundRecord } from '../../../core/transfer/record-place.ts';

const golden: { marks: Record<string, Envelope> } = JSON.parse(readFileSync('tests/golden/packs.json', 'utf8'));

test.each(Object.entries(golden.marks))(
  '%s as it was first stored is read whole, and written the same',
  (key, stored) => {
    const { place, reading } = foundRecord({ store: 'marks', key, value: stored });
    if (!place || reading.state !== 'sound') return expect.unreachable(JSON.stringify(reading));
    expect(wrap(place.kind, reading.record, Temporal.Instant.from(stored.changed))).toEqual(stored);
  },
);

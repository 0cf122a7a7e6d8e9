import { set } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { readNotesSeen } from '../../../../app/journal/read-notes.ts';
import { datedId } from '../../../../core/journal/journal-key.ts';
import { begunNote } from '../../../../core/journal/note-changes.ts';
import { wrap } from '../../../../core/records/envelope.ts';
import { kinds } from '../../../../core/records/kinds.ts';
import { storeOf } from '../../../../platform/storage/database.ts';
import { beginAnew, morning, settings } from '../../day/one-morning.ts';
import { hostile, type What, whats } from '../../records/hostile-values.ts';

beforeEach(async () => {
  await beginAnew();
  await settings();
});

const id = datedId(Temporal.PlainDate.from('2026-11-22'), '0123456789abcdef');
const note = { ...begunNote({ id, sort: 'noticed', strategy: null }, morning), text: 'We sang.' };
const stored = wrap(kinds.note, note, morning);

const odd: [string, object][] = [
  ...whats.map((what: What): [string, object] => [
    `${what} as its sort`,
    { ...stored, body: { ...stored.body, sort: hostile[what] } },
  ]),
  ['no envelope', stored.body],
  ['an envelope of nothing known', { ...stored, version: 'x', kind: 7 }],
];

test.each(odd)('a note with %s is found, and found again', async (_, record) => {
  await set(`note/${id}`, record, storeOf('notes'));
  for (let time = 0; time < 2; time += 1) {
    const { pages, noticed } = await readNotesSeen(9);
    expect([...pages, ...noticed].map(({ text }) => text)).toEqual(['We sang.']);
  }
});

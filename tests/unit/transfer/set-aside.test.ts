import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { readReadable } from '../../../app/transfer/read-readable.ts';
import { readableChapters } from '../../../components/transfer/readable/readable-chapters.ts';
import { SetAsideList } from '../../../components/transfer/SetAsideList.tsx';
import { newDay } from '../../../core/day/new-day.ts';
import { begunNote } from '../../../core/journal/note-changes.ts';
import { firstRung } from '../../../core/picking/ladder.ts';
import { wrap } from '../../../core/records/envelope.ts';
import { kinds } from '../../../core/records/kinds.ts';
import { freshSettings } from '../../../core/settings/settings.ts';
import { type SetAside, setAside } from '../../../core/transfer/set-aside.ts';
import { readAll } from '../../../platform/storage/transfer/import-store.ts';
import { removeAside } from '../../../platform/storage/whole-stores.ts';
import { newWorld } from '../../world/fake-world.ts';
import { weekly } from '../journal/own-promises.ts';
import { datedId, now } from '../records/any-record.ts';
import { day } from '../records/example-records.ts';
import { store } from './any-backup.ts';

const date = Temporal.PlainDate.from('2026-11-22');
const aside = (key: string, value: unknown) => ({ store: 'quarantine' as const, key, value });
const note = {
  ...begunNote({ id: datedId, sort: 'page', strategy: null }, now),
  text: 'It rained.',
  draft: 'It rained. And',
};
const told = (all: readonly SetAside[]) =>
  all.map(({ thing, texts, ...one }) => [thing, one.date?.toString(), ...texts]);

beforeEach(() => newWorld(now.toString(), 'Europe/Berlin'));

test('of what was set aside, the words are found, whatever it was a copy of, and nothing of ours', () => {
  const own = { ...newDay(date, { id: 'OWN-01', because: [] }, firstRung), shown: { ...day.shown, id: 'OWN-01' } };
  const all = setAside([
    { store: 'days', key: '2026-11-22', value: wrap(kinds.day, day, now) },
    aside('days/2026-11-22', wrap(kinds.day, day, now)),
    aside('days/2026-11-22 (2)', wrap(kinds.day, own as never, now)),
    aside(`notes/note/${datedId}`, wrap(kinds.note, note, now)),
    aside('notes/hard/0123456789abcdef', { kind: 'hardDay', body: { name: ['The move', 7] } }),
    aside('promises/0123456789abcdef', wrap(kinds.promise, weekly, now)),
    aside('settings/2026-11-20T08:00:00Z', freshSettings('a seed', now)),
    aside('days/2020', 7),
  ]);
  expect(told(all)).toEqual([
    ['day', undefined],
    ['settings', '2026-11-20'],
    ['promise', undefined, 'Call on Sunday', 'my sister'],
    ['hardDay', undefined, 'The move'],
    ['note', '2026-11-22', 'It rained.', 'It rained. And'],
    ['day', '2026-11-22', ...['One question', 'Because.', 'Ask.', 'How was it?', 'Stop.', 'What was new?']],
    ['day', '2026-11-22', ...['the kettle boils', 'say “good night”', 'We laughed.', 'half a th', 'I wake', 'sm']],
  ]);
});

test('it is shown and told, and gone once it is removed', async () => {
  const key = `notes/note/${datedId}`;
  await store([aside(key, wrap(kinds.note, note, now)), aside(`${key} (2)`, { text: 'Other words.' })]);
  const { records, titles } = await readReadable();
  expect(readableChapters(records, titles)).toMatchObject([
    { entries: [{ parts: [{ text: 'Other words.' }] }, { parts: [{ text: 'It rained.\nIt rained. And' }] }] },
  ]);
  const drawn = (all: readonly SetAside[], said = null) =>
    renderToString(h(SetAsideList, { all, leaving: { asking: null, said }, on: { ask: () => {}, remove: () => {} } }));
  expect(drawn(records.aside)).toMatch(/2 things.*1 note, November 22, 2026.*Other words\..*It rained\./);
  expect(drawn([])).toBe('');
  await removeAside(key);
  expect(told(setAside(await readAll()))).toEqual([['note', '2026-11-22', 'Other words.']]);
});

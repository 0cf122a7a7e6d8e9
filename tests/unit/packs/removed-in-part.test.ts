import { set } from 'idb-keyval';
import { beforeEach, expect, test, vi } from 'vitest';
import { bringInPack } from '../../../app/packs/change-packs.ts';
import { removedWords } from '../../../components/packs/PacksPart.tsx';
import { packBringing } from '../../../entrypoints/options/data/pack-bringing.ts';
import { storeOf } from '../../../platform/storage/database.ts';
import { newWorld } from '../../world/fake-world.ts';
import { exampleId, examplePack } from './some-pack.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const newer = { version: 99, changed: now.toString(), body: { more: 1 } };

beforeEach(async () => {
  const world = await newWorld(now.toString(), 'Europe/Berlin');
  await (await bringInPack(world, examplePack(), now, 'Europe/Berlin')).agreed;
});

async function saidOfRemoval(): Promise<string> {
  const changes: Promise<unknown>[] = [];
  const packs = packBringing({ change: (make) => void changes.push(make().then(({ agreed }) => agreed)) });
  packs.on.remove(examplePack());
  await vi.waitFor(() => expect(packs.leaving.value.said).not.toBeNull());
  await Promise.all(changes);
  return removedWords(packs.leaving.value.said ?? expect.unreachable());
}

test('a pack that is removed whole is said to be', async () => {
  expect(await saidOfRemoval()).toMatch(/” is removed\.$/);
});

test.each([
  ['an idea', `idea/${exampleId('lamp')}`, 'pack_idea'],
  ['a mark', `mark/${exampleId('lamp')}`, 'mark'],
  ['its name', `pack/${examplePack().pack.id}`, 'pack'],
])('where a newer Tend wrote %s of it, that is said to be left', async (_what, key, kind) => {
  await set(key, { ...newer, kind }, storeOf('marks'));
  const said = await saidOfRemoval();
  expect(said).toContain('a newer Tend wrote of it. That is still here');
  expect(said).not.toMatch(/” is removed\.$/);
});

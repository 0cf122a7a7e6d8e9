import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, test } from 'vitest';
import { saveOwn } from '../../../app/strategies/own-strategies.ts';
import { placeOf } from '../../../components/strategies/browse/browse-places.ts';
import { OwnForm } from '../../../components/strategies/OwnForm.tsx';
import { emptyOwn, type OwnStrategy } from '../../../core/strategies/own-strategy.ts';
import { ownWriting } from '../../../entrypoints/browse/own-writing.ts';
import { readOwn, removeOwn } from '../../../platform/storage/mark-store.ts';
import { morning, settings, zone } from '../day/one-morning.ts';
import { beginPage } from '../page/some-page.ts';

const tea: OwnStrategy = { ...emptyOwn('OWN-0123456789ab'), title: 'Tea', today: 'Make tea.', why: 'It is warm.' };
const nowhere = () => {};

beforeEach(beginPage);

/** An own idea whose title is being changed here, after something was done elsewhere. */
async function changing(elsewhere: () => Promise<unknown>) {
  const set = await settings();
  await saveOwn(tea, set, morning, zone);
  const kept: string[] = [];
  const places: string[] = [];
  const shown = { settings: set, own: [tea] };
  const form = ownWriting(
    () => shown,
    (place) => places.push(place),
    async (id) => void kept.push(id),
  );
  form.edit(tea);
  form.type({ title: 'Tea at home' });
  await elsewhere();
  shown.own = await readOwn();
  const drawn = () => {
    const writing = form.writing.value ?? expect.unreachable();
    return renderToString(h(OwnForm, { ...writing, onType: nowhere, onKeep: nowhere, onLeave: nowhere }));
  };
  return { form, kept, drawn, shown, places };
}

const change = async (part: Partial<OwnStrategy>) =>
  saveOwn({ ...tea, ...part }, await settings(), morning, zone, (await readOwn())[0] ?? null);

test('one that was changed in another window is kept once more in its place, and that is said before', async () => {
  const { form, kept, drawn } = await changing(() => change({ title: 'Tea outside', why: 'It is calm.' }));
  await form.keep();
  expect(await readOwn()).toMatchObject([{ title: 'Tea outside' }]);
  expect([form.writing.value?.failed, drawn()]).toEqual(['changed', expect.stringContaining('takes the place of')]);
  await form.keep();
  expect(await readOwn()).toEqual([{ ...tea, title: 'Tea at home', why: 'It is calm.' }]);
  expect([form.writing.value, kept]).toEqual([null, [tea.id]]);
});

test('one that was changed once more after that was said is not written over unseen', async () => {
  const { form } = await changing(() => change({ title: 'Tea outside' }));
  await form.keep();
  await change({ title: 'Tea for two' });
  await form.keep();
  expect(await readOwn()).toMatchObject([{ title: 'Tea for two' }]);
  expect(form.writing.value?.failed).toBe('changed');
});

test('one that was removed in another window is one of its own where it is kept here all the same', async () => {
  const { form, kept, drawn } = await changing(() => removeOwn(tea.id, morning));
  await form.keep();
  expect(await readOwn()).toEqual([]);
  expect([form.writing.value?.failed, drawn()]).toEqual(['removed', expect.stringContaining('an idea of its own')]);
  await form.keep();
  const [own = expect.unreachable(), ...more] = await readOwn();
  expect([own, more]).toEqual([{ ...tea, id: own.id, title: 'Tea at home' }, []]);
  expect(own.id).not.toBe(tea.id);
  expect([form.writing.value, kept]).toEqual([null, [own.id]]);
});

test('what is typed while it becomes one of its own goes on as that', async () => {
  const { form } = await changing(() => removeOwn(tea.id, morning));
  await form.keep();
  const keeping = form.keep();
  form.type({ title: 'Tea at home, slowly' });
  await keeping;
  expect(form.writing.value?.own.title).toBe('Tea at home, slowly');
  await form.keep();
  expect((await readOwn()).map(({ title }) => title)).toEqual(['Tea at home, slowly']);
});

test('whoever leaves what was removed elsewhere is not sent to where it stood', async () => {
  const { form, places } = await changing(() => removeOwn(tea.id, morning));
  await form.keep();
  form.drop();
  expect(places.at(-1)).toBe(placeOf.write);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { lastChange, type Undo } from '../../../entrypoints/options/changes/last-change.ts';
import { readSettings } from '../../../platform/storage/settings-store.ts';
import { morning } from '../day/one-morning.ts';
import { beginPage } from './some-page.ts';

beforeEach(beginPage);

/** Undo, and what was taken back with it. */
async function changes() {
  const settings = await readSettings(morning);
  const taken: string[] = [];
  const takes = (what: string): Undo => {
    return async () => {
      taken.push(what);
      return { settings, refused: false, agreed: Promise.resolve() };
    };
  };
  const last = lastChange();
  return { last, taken, takes, press: async () => await last.take()?.() };
}

describe('Undo takes back', () => {
  test('nothing where nothing was changed', async () => {
    const { last, taken, press } = await changes();
    expect(last.isThere.value).toBe(false);
    await press();
    expect(taken).toEqual([]);
  });

  test('the change that was stored, once', async () => {
    const { last, taken, takes, press } = await changes();
    const one = takes('one');
    last.begin(one)(one);
    expect(last.isThere.value).toBe(true);
    await press();
    await press();
    expect(taken).toEqual(['one']);
    expect(last.isThere.value).toBe(false);
  });

  test('the newest of those that are being stored, whichever of them ends', async () => {
    const { last, taken, takes, press } = await changes();
    const [one, two, three] = [takes('one'), takes('two'), takes('three')];
    last.begin(one)(one);
    const endTwo = last.begin(two);
    last.begin(three);
    endTwo(two);
    await press();
    expect(taken).toEqual(['three']);
  });

  test('the one before where the newest failed', async () => {
    const { last, taken, takes, press } = await changes();
    const one = takes('one');
    last.begin(one)(one);
    last.begin(takes('two'))();
    await press();
    expect(taken).toEqual(['one']);
  });

  test('nothing where nothing of what was stored can be taken back', async () => {
    const { last, taken, takes, press } = await changes();
    const one = takes('one');
    last.begin(one)(one);
    last.begin(takes('two'))(null);
    await press();
    expect(taken).toEqual([]);
  });

  test('nothing of what was forgotten while it was being stored, and of what failed after it', async () => {
    const { last, taken, takes, press } = await changes();
    const one = takes('one');
    const end = last.begin(one);
    last.forget();
    end(one);
    expect(last.isThere.value).toBe(false);
    last.begin(takes('two'))();
    expect(last.isThere.value).toBe(false);
    await press();
    expect(taken).toEqual([]);
  });

  test('what else was offered, but not before what is being stored', async () => {
    const { last, taken, takes, press } = await changes();
    const one = takes('one');
    last.begin(one)(one);
    const two = takes('two');
    const end = last.begin(two);
    last.offer(takes('a pause'));
    await press();
    expect(taken).toEqual(['two']);
    end();
    await press();
    expect(taken).toEqual(['two', 'a pause']);
  });

  test('once what is pressed twice before it is done, and again where it failed', async () => {
    const { last } = await changes();
    let tries = 0;
    const failing: Undo = async () => {
      tries += 1;
      throw new Error('no room');
    };
    last.begin(failing)(failing);
    const first = last.take();
    expect(last.take()).toBeNull();
    await expect(first?.()).rejects.toThrow('no room');
    await expect(last.take()?.()).rejects.toThrow('no room');
    expect(tries).toBe(2);
  });
});

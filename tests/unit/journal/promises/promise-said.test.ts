import { afterEach, describe, expect, test, vi } from 'vitest';
import { makePromise } from '../../../../app/journal/add-promise.ts';
import { newWorld } from '../../../world/fake-world.ts';
import { fixedAt } from '../../nudges/nudged-world.ts';
import { due, momentAt, zone } from '../own-promises.ts';
import { promiseSection } from './promise-section.ts';

const { now } = momentAt('2026-11-22T18:30');
const words = { what: 'Call my sister', to: 'Anna', due: due('2026-11-29'), series: null, asked: true };

afterEach(() => vi.unstubAllGlobals());

describe('what is said of a promise', () => {
  const saidOf = async (answer: 'missed' | 'renegotiated' | 'let_go', gentleUntil: Temporal.Instant | null) => {
    await newWorld(now.toString(), zone, { ...fixedAt('18:00'), gentleUntil });
    const promise = (await makePromise(words, true, now)) ?? expect.unreachable();
    const { promiseOn, drawn } = await promiseSection(now);
    promiseOn.answered.value = { promise, answer };
    return drawn();
  };
  const ofOthers = /before they ask|was like for them|let them know|word to them/;

  test.each(['missed', 'renegotiated', 'let_go'] as const)(
    'leads to the other, and to nobody while only what is done alone comes up: %s',
    async (answer) => {
      expect(await saidOf(answer, null)).toMatch(ofOthers);
      expect(await saidOf(answer, now.subtract({ hours: 1 }))).toMatch(ofOthers);
      expect(await saidOf(answer, now.add({ hours: 1 }))).not.toMatch(ofOthers);
    },
  );
});

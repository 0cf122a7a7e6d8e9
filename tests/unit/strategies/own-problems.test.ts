import { describe, expect, test } from 'vitest';
import { isChanged, ownProblems } from '../../../core/strategies/own-problems.ts';
import { emptyOwn, type OwnStrategy, ownKind, ownLimits, tidyOwn } from '../../../core/strategies/own-strategy.ts';

const sound: OwnStrategy = { ...emptyOwn('OWN-01'), title: 'Call on Sunday', today: 'Call, and listen first.' };

describe('one’s own strategy', () => {
  test.each<[string, Partial<OwnStrategy>, object]>([
    ['has all that it needs', {}, {}],
    ['needs a title', { title: '' }, { title: 'missing' }],
    ['needs more than space', { title: ' ', today: '\n' }, { title: 'missing', today: 'missing' }],
    ['may be as long as the limit', { title: 'x'.repeat(ownLimits.title) }, {}],
    ['may have space around it', { title: `  ${'x'.repeat(ownLimits.title)}  ` }, {}],
    ['may not be longer', { why: 'x'.repeat(ownLimits.why + 1) }, { why: 'tooLong' }],
    ['is as long as a person sees it', { title: '👨‍👩‍👧‍👦'.repeat(ownLimits.title) }, {}],
    ['may not be longer than that', { title: '👨‍👩‍👧‍👦'.repeat(ownLimits.title + 1) }, { title: 'tooLong' }],
  ])('%s', (_, part, problems) => {
    const own = { ...sound, ...part };
    expect(ownProblems(own)).toEqual(problems);
    // What was stored is read, however long it is; only what must not be empty has something in its place.
    const isMissing = Object.values(problems).includes('missing');
    expect(ownKind.read(tidyOwn(own), own.id).state).toBe(isMissing ? 'mended' : 'sound');
  });

  test('knows whether it was changed', () => {
    expect(isChanged({ ...sound }, sound)).toBe(false);
    expect(isChanged({ ...sound, words: 'Hello' }, sound)).toBe(true);
    expect(isChanged({ ...sound, alone: true }, sound)).toBe(true);
  });
});

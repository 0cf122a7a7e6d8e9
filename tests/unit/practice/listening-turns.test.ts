import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterAct, freshTurns, secondsFor, type Turns, type TurnsAct } from '../../../core/practice/listening-turns.ts';
import { runs } from '../../world/arbitraries.ts';

const after = (...acts: TurnsAct[]) => acts.reduce<Turns>(afterAct, freshTurns);
const bothPress: TurnsAct[] = [
  { kind: 'press', by: 'second' },
  { kind: 'press', by: 'first' },
];
const heard: TurnsAct[] = [{ kind: 'finish' }, { kind: 'got_it' }];

test.each<{ acts: TurnsAct[]; turns: Turns }>([
  { acts: [{ kind: 'press', by: 'first' }], turns: { step: 'ready', pressed: ['first'] } },
  {
    acts: [
      { kind: 'press', by: 'first' },
      { kind: 'press', by: 'first' },
    ],
    turns: { step: 'ready', pressed: [] },
  },
  { acts: bothPress, turns: { step: 'speaking', speaker: 'first', again: false } },
  { acts: [...bothPress, { kind: 'finish' }], turns: { step: 'saying_back', speaker: 'first' } },
  {
    acts: [...bothPress, { kind: 'finish' }, { kind: 'not_quite' }],
    turns: { step: 'speaking', speaker: 'first', again: true },
  },
  { acts: [...bothPress, ...heard], turns: { step: 'swap' } },
  { acts: [...bothPress, ...heard, { kind: 'swap' }], turns: { step: 'speaking', speaker: 'second', again: false } },
  { acts: [...bothPress, ...heard, { kind: 'swap' }, ...heard], turns: { step: 'done' } },
  { acts: [...bothPress, { kind: 'anew' }], turns: freshTurns },
  { acts: [{ kind: 'finish' }, { kind: 'got_it' }, { kind: 'swap' }], turns: freshTurns },
])('$acts leads to $turns', ({ acts, turns }) => {
  expect(after(...acts)).toEqual(turns);
});

const anyAct: fc.Arbitrary<TurnsAct> = fc.oneof(
  fc.record({ kind: fc.constant('press' as const), by: fc.constantFrom('first' as const, 'second' as const) }),
  fc.record({ kind: fc.constantFrom('finish' as const, 'got_it' as const, 'not_quite' as const, 'swap' as const) }),
);

test('nobody speaks before both have pressed, and the second is never left out', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
      const states = acts.map((_, index) => after(...acts.slice(0, index + 1)));
      const spoke = states.findIndex(({ step }) => step !== 'ready');
      const pressed = new Set(acts.slice(0, spoke + 1).flatMap((act) => (act.kind === 'press' ? [act.by] : [])));
      if (spoke >= 0) expect(pressed.size).toBe(2);
      if (states.some(({ step }) => step === 'done'))
        expect(states.some((one) => one.step === 'speaking' && one.speaker === 'second')).toBe(true);
      for (const one of states) expect(secondsFor(one) === null).toBe(one.step !== 'speaking');
    }),
    runs(300),
  );
});

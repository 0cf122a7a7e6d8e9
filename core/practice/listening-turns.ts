/** Who of two people at one screen speaks. */
export type Speaker = 'first' | 'second';

export type Turns =
  /** Both press start, each for themselves, and can take it back. */
  | { step: 'ready'; pressed: readonly Speaker[] }
  | { step: 'speaking'; speaker: Speaker; again: boolean }
  | { step: 'saying_back'; speaker: Speaker }
  | { step: 'swap' }
  | { step: 'done' };

export type TurnsAct =
  | { kind: 'press'; by: Speaker }
  | { kind: 'finish' }
  | { kind: 'got_it' }
  | { kind: 'not_quite' }
  | { kind: 'swap' }
  | { kind: 'anew' };

export const freshTurns: Turns = { step: 'ready', pressed: [] };

/** A turn, and what is left to say where it was not yet understood. */
export const turnSeconds = { whole: 120, again: 60 } as const;

/** What comes after an act; what does not belong to the step changes nothing, as where a button is pressed twice. */
export function afterAct(turns: Turns, act: TurnsAct): Turns {
  switch (act.kind) {
    case 'press': {
      if (turns.step !== 'ready') return turns;
      const isTakenBack = turns.pressed.includes(act.by);
      const pressed = isTakenBack ? turns.pressed.filter((by) => by !== act.by) : [...turns.pressed, act.by];
      return pressed.length === 2 ? { step: 'speaking', speaker: 'first', again: false } : { step: 'ready', pressed };
    }
    case 'finish':
      return turns.step === 'speaking' ? { step: 'saying_back', speaker: turns.speaker } : turns;
    case 'got_it':
      if (turns.step !== 'saying_back') return turns;
      return turns.speaker === 'first' ? { step: 'swap' } : { step: 'done' };
    case 'not_quite':
      return turns.step === 'saying_back' ? { step: 'speaking', speaker: turns.speaker, again: true } : turns;
    case 'swap':
      return turns.step === 'swap' ? { step: 'speaking', speaker: 'second', again: false } : turns;
    case 'anew':
      return freshTurns;
  }
}

export function secondsFor(turns: Turns): number | null {
  if (turns.step !== 'speaking') return null;
  return turns.again ? turnSeconds.again : turnSeconds.whole;
}

/** In seconds. */
export const breathParts = { in: 4, out: 6 } as const;
export const breaths = 5;

const wholeBreath = breathParts.in + breathParts.out;
export const breathsSeconds = breaths * wholeBreath;

export interface Breath {
  number: number;
  part: keyof typeof breathParts;
}

/** Which breath it is after so many seconds; `null` once all are taken. */
export function breathAfter(seconds: number): Breath | null {
  if (seconds >= breathsSeconds) return null;
  const passed = Math.max(seconds, 0);
  return {
    number: Math.floor(passed / wholeBreath) + 1,
    part: passed % wholeBreath < breathParts.in ? 'in' : 'out',
  };
}

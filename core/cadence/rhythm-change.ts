import type { Cadence, Rhythm } from './cadence.ts';
import { mostPerDay } from './defaults.ts';

/**
 * Who asks for three a day has said it all, so the ceiling is raised where it would stand in the way, never lowered. How
 * many come every few hours only the ceiling says: it makes room when that rhythm is chosen, and then it is the person's.
 */
export function withRhythm(cadence: Cadence, rhythm: Rhythm): Cadence {
  const isChosen = rhythm.kind === 'every' && cadence.rhythm.kind !== 'every';
  return withRoomFor(cadence, rhythm, isChosen ? mostPerDay : wantedPerDay(rhythm));
}

/** One that was there before comes back without another ceiling than it had. */
export function withRhythmBack(cadence: Cadence, rhythm: Rhythm): Cadence {
  return withRoomFor(cadence, rhythm, wantedPerDay(rhythm));
}

function withRoomFor(cadence: Cadence, rhythm: Rhythm, perDay: number): Cadence {
  return { ...cadence, rhythm, ceiling: Math.max(cadence.ceiling, Math.min(perDay, mostPerDay)) };
}

export function rhythmOfKind(kind: Rhythm['kind'], { rhythm, windows }: Cadence): Rhythm {
  if (rhythm.kind === kind) return rhythm;
  switch (kind) {
    case 'fixed':
      return { kind, times: windows.slice(0, 1).map(({ from }) => from) };
    case 'varied':
      return { kind, perDay: 1 };
    case 'every':
      return { kind, hours: 3 };
    case 'weekly':
      return { kind, perWeek: 3 };
  }
}

/** How many a day it cannot do without, to run as it reads. */
export function wantedPerDay(rhythm: Rhythm): number {
  switch (rhythm.kind) {
    case 'fixed':
      return rhythm.times.length;
    case 'varied':
      return rhythm.perDay;
    case 'every':
    case 'weekly':
      return 1;
  }
}

/** The most that may come on one day. Of times and of every few hours only the ceiling says that. */
export function allowedPerDay({ rhythm, ceiling }: Cadence): number {
  switch (rhythm.kind) {
    case 'varied':
    case 'weekly':
      return Math.min(ceiling, wantedPerDay(rhythm));
    case 'fixed':
    case 'every':
      return ceiling;
  }
}

export function saysItAll({ rhythm, windows, windowsOn }: Cadence): boolean {
  if (rhythm.kind === 'fixed') return rhythm.times.length === 1;
  return windows.length === 1 && Object.keys(windowsOn).length === 0;
}

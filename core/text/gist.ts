import { beginningOf } from './text-length.ts';

/** In code units: as much as is heard in one breath. */
const longest = 60;

/** The first words of what somebody wrote. By them its buttons are told apart where nothing but the buttons is heard. */
export function gistOf(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return beginningOf(line, longest).trim();
}

import { appendFileSync } from 'node:fs';

/** Tells what was measured, where `npm run torture` wants to know: on the screen, and for its end in the file that it names. */
export function figure(name: string, value: number | string): void {
  const { TEND_FIGURES } = process.env;
  if (!TEND_FIGURES) return;
  appendFileSync(TEND_FIGURES, `${name}: ${value}\n`);
  console.log(`${name}: ${value}`);
}

import type { Gate } from '../strategies/strategy.ts';

/** Whether the person is asked first: "I can say no to this person without being afraid". */
export function asksFirst({ gate }: { gate: Gate }): boolean {
  return gate === 'safe' || gate === 'safe_plus';
}

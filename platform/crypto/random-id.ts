import type { JournalId } from '../../core/journal/journal-key.ts';

export function randomId(): JournalId {
  return crypto.randomUUID().replaceAll('-', '').slice(-16);
}

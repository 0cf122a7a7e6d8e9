/** Whether a key asks to copy: Ctrl or Command and Enter, and not as long as it is held down. */
export function asksToCopy(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'repeat'>): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat;
}

import type { Edit, SettingsFields } from '../../core/settings/settings-edit.ts';
import type { BrowserParts } from '../../platform/browser/browser-parts.ts';
import { refitToday } from '../day/refit-today.ts';
import { keepDiscreet } from '../nudges/keep-discreet.ts';
import { type Saved, saveChange } from './change-settings.ts';

export function saveEdits(
  browser: BrowserParts,
  edits: readonly Edit[],
  now: Temporal.Instant,
  zone: string,
): Promise<Saved> {
  return save(browser, 'edits', edits, now, zone);
}

/** Takes back what `saveEdits` gave as `undo`, as far as it still stands; refused where nothing of it does. */
export function undoEdits(
  browser: BrowserParts,
  edits: readonly Edit[],
  now: Temporal.Instant,
  zone: string,
): Promise<Saved> {
  return save(browser, 'undo', edits, now, zone);
}

/** What strategies are fitted to. */
const fitting = ['worry', 'who', 'minutes', 'gentleUntil'] as const satisfies readonly (keyof SettingsFields)[];

async function save(
  browser: BrowserParts,
  kind: 'edits' | 'undo',
  edits: readonly Edit[],
  now: Temporal.Instant,
  zone: string,
): Promise<Saved> {
  const saved = await saveChange(browser, { kind, edits }, now, zone);
  if (saved.refused) return saved;
  const isWording = edits.some((edit) => edit.kind === 'set' && edit.field === 'wording');
  const discreet = isWording ? keepDiscreet(browser, saved.settings).catch(() => {}) : null;
  // What is stored is said to be, whatever becomes of what follows from it.
  if (edits.some(isAboutFitting)) await refitToday(saved.settings, now, zone).catch(() => {});
  return { ...saved, agreed: Promise.all([saved.agreed, discreet]).then(() => {}) };
}

function isAboutFitting(edit: Edit): boolean {
  if (edit.kind === 'set') return fitting.some((field) => field === edit.field);
  return edit.kind === 'theme';
}

import type { Look } from '../../core/settings/settings.ts';

const key = 'look';

/**
 * Shows the page in the look that the person chose. Settings are read after the first picture, so what that one needs is
 * also kept where `public/look.js` reads it before anything is painted, and hears of it when another page changes it: only
 * a hint, mended by each page that knows better, and none at all for who follows the system.
 */
export function showLook(look: Look): void {
  const { dataset } = document.documentElement;
  if (dataset.look === look) return;
  dataset.look = look;
  keepHint(look);
}

/** The look for the first picture. */
export function lookHint(): string {
  try {
    return localStorage.getItem(key) ?? 'system';
  } catch {
    return 'system';
  }
}

export function forgetLook(): void {
  keepHint('system');
}

function keepHint(look: Look): void {
  try {
    if (look === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, look);
  } catch {
    // Where pages may keep nothing, the look comes with the settings.
  }
}

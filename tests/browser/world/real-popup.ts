import type { Page } from '@playwright/test';
import type { ExtensionApi } from './fixtures.ts';

declare const chrome: ExtensionApi;

/**
 * The text of an element in the real popup, the one that hangs at the toolbar. It is out of a driver's reach, but Tend's
 * pages see each other: `page` is any of them in a tab.
 */
export function textInRealPopup(page: Page, selector: string): Promise<string | null | undefined> {
  return page.evaluate((wanted) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' }) as unknown as { document: Document }[];
    return popup?.document.querySelector(wanted)?.textContent;
  }, selector);
}

/** By how much the real popup's parts lie beyond its right and lower edge, and how far it scrolls sideways, in CSS px. */
export function placesInRealPopup(page: Page): Promise<number[] | null> {
  return page.evaluate(() => {
    const [popup] = chrome.extension.getViews({ type: 'popup' }) as unknown as (Window & typeof globalThis)[];
    const shown = [...(popup?.document.querySelectorAll('h1, .bar button, header a') ?? [])];
    if (!popup || shown.length === 0) return null;
    const boxes = shown.map((one) => one.getBoundingClientRect());
    return [
      Math.max(...boxes.map(({ right }) => right)) - popup.innerWidth,
      Math.max(...boxes.map(({ bottom }) => bottom)) - popup.innerHeight,
      popup.document.documentElement.scrollWidth - popup.innerWidth,
    ];
  });
}

/** Presses a button of the real popup, types in a field that comes by that, and closes the popup in the same moment. */
export function typeInRealPopup(page: Page, button: string, field: string, text: string): Promise<void> {
  return page.evaluate(
    async ([button, field, text]) => {
      const find = async <Found extends HTMLElement>(wanted: string): Promise<[Window, Found]> => {
        const [popup] = chrome.extension.getViews({ type: 'popup' }) as unknown as Window[];
        const found = popup?.document.querySelector<Found>(wanted);
        if (popup && found) return [popup, found];
        await new Promise((resolve) => setTimeout(resolve, 20));
        return find(wanted);
      };
      const [, pressed] = await find(button);
      pressed.click();
      const [popup, typed] = await find<HTMLTextAreaElement>(field);
      typed.value = text;
      typed.dispatchEvent(new Event('input', { bubbles: true }));
      popup.close();
    },
    [button, field, text] as const,
  );
}

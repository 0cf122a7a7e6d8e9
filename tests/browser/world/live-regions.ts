import type { Page } from '@playwright/test';

declare global {
  var heardSince: string[] | undefined;
}

/** What a screen reader has to speak of: each time that a live region gets words, the words that it holds then. */
export interface Heard {
  all(): Promise<string[]>;
  forget(): Promise<unknown>;
}

/** Listens to a page from now on. */
export async function listen(page: Page): Promise<Heard> {
  await page.evaluate(() => {
    if (globalThis.heardSince) return;
    const heard: string[] = [];
    globalThis.heardSince = heard;
    const live = '[role=status], [role=alert]';
    const regionsOf = ({ target, addedNodes }: MutationRecord): Element[] => {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
      // An alert speaks when it comes, too; a status only of what changes in it.
      const come = [...addedNodes].flatMap((node) =>
        node instanceof Element ? [node, ...node.querySelectorAll('*')].filter((one) => one.role === 'alert') : [],
      );
      return around ? [around, ...come] : come;
    };
    new MutationObserver((records) => {
      for (const region of new Set(records.flatMap(regionsOf))) {
        const words = region.textContent?.replace(/\s+/g, ' ').trim();
        if (words) heard.push(words);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return {
    all: () => page.evaluate(() => globalThis.heardSince ?? []),
    forget: () => page.evaluate(() => globalThis.heardSince?.splice(0)),
  };
}

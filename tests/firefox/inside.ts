import type { Page } from 'puppeteer-core';

/** How Firefox calls the states of an event page. */
type BackgroundState = 'starting' | 'running' | 'suspending' | 'stopped';

/** What only Firefox itself knows of Tend. */
export interface FirefoxInside {
  /** Whether Tend may run in private windows. */
  allowedInPrivate(): Promise<boolean>;
  /** Whether the event page runs. Asking does not wake it. */
  backgroundState(): Promise<BackgroundState>;
  /** The person's click on an entry of Tend's in the context menu, with this text chosen in the page in front. */
  clickMenu(entry: string, text: string): Promise<void>;
  /**
   * The errors in Firefox's own console that come from Tend: what nobody caught, in pages and event page, and what the
   * page policy stopped.
   */
  trouble(): Promise<string[]>;
}

/** What a page with Firefox's own rights can reach; no more of it than is used here. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    privateBrowsingAllowed: boolean;
    extension: { backgroundState?: BackgroundState; emit(event: string, info: object, tab: unknown): void };
  } | null;
};
declare class ScriptError {
  errorMessage: string;
  sourceName: string;
  flags: number;
}
declare const Ci: { nsIScriptError: typeof ScriptError & { warningFlag: number } };
declare const Services: {
  console: { getMessageArray(): unknown[] };
  wm: { getMostRecentWindow(type: string): { gBrowser: { selectedTab: unknown } } };
};

/** Looks into Firefox through `page`, one with Firefox's own rights. Throws, in plain words, where Tend was not let in. */
export async function lookInside(page: Page, id: string): Promise<FirefoxInside> {
  if (!(await page.evaluate((tend) => WebExtensionPolicy.getByID(tend) !== null, id))) {
    throw new Error(
      'This Firefox did not let Tend in: either `wxt build --browser firefox` has not run, or it takes signed add-ons ' +
        'only. Firefox ESR and Developer Edition take others too; TEND_FIREFOX can be the path of one.',
    );
  }
  return {
    allowedInPrivate: () =>
      page.evaluate((tend) => WebExtensionPolicy.getByID(tend)?.privateBrowsingAllowed ?? false, id),
    backgroundState: () =>
      page.evaluate((tend) => WebExtensionPolicy.getByID(tend)?.extension.backgroundState ?? 'stopped', id),
    clickMenu: (entry, text) =>
      page.evaluate(
        (tend, menuItemId, selectionText) => {
          // What Firefox's own menu does (`ext-menus.js` in toolkit and browser): the event page is woken and told.
          const { selectedTab } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
          const info = { menuItemId, selectionText, editable: false, modifiers: [], viewType: 'tab' };
          WebExtensionPolicy.getByID(tend)?.extension.emit('webext-menu-menuitem-click', info, selectedTab);
        },
        id,
        entry,
        text,
      ),
    trouble: () =>
      page.evaluate(() =>
        Services.console
          .getMessageArray()
          .filter((message) => message instanceof Ci.nsIScriptError)
          .filter(
            ({ sourceName, flags }) =>
              sourceName.startsWith('moz-extension:') && !(flags & Ci.nsIScriptError.warningFlag),
          )
          .map(({ sourceName, errorMessage }) => `${sourceName}: ${errorMessage}`),
      ),
  };
}

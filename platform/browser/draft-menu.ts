import { i18n } from '#i18n';

const draftMenu = 'tend:before-you-send';

/** The parts of the browser that a context menu goes through. `browser` fits. */
export interface Menus {
  contextMenus?: {
    create(item: { id: string; title: string; contexts: ['selection'] }, done: () => void): unknown;
    update(id: string, change: { title: string }): Promise<unknown>;
  };
  runtime: { lastError?: unknown };
}

/** At every start, since being enabled again fires no event; where the entry is there already, only its words are set. */
export function offerDraftMenu({ contextMenus, runtime }: Menus): void {
  const title = i18n.t('menu.beforeYouSend');
  contextMenus?.create({ id: draftMenu, title, contexts: ['selection'] }, () => {
    if (runtime.lastError) contextMenus.update(draftMenu, { title }).catch(() => {});
  });
}

/** The text that the person wants to look at; `null` where they chose something else. */
export function chosenText(clicked: {
  menuItemId: string | number;
  selectionText?: string | undefined;
}): string | null {
  return clicked.menuItemId === draftMenu ? (clicked.selectionText ?? '') : null;
}

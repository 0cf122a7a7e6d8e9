/** The parts of the browser that open our own pages. `browser` fits. */
export interface Surfaces {
  action: { openPopup(): Promise<void> };
  tabs: { create(properties: { url: string }): Promise<unknown> };
  runtime: {
    getURL(path: '/popup.html' | '/welcome.html'): string;
    openOptionsPage(): Promise<void>;
    /** Missing in older browsers. */
    getContexts?(which: { contextTypes: ['POPUP'] }): Promise<unknown[]>;
  };
}

/** Shows today's strategy: in the popup, or in a tab where the browser cannot open it by itself (no focused window). */
export async function openPopup({ action, tabs, runtime }: Surfaces): Promise<void> {
  // Someone who clicks twice wants one: asked again, the browser would close the popup that is open.
  const open = (await runtime.getContexts?.({ contextTypes: ['POPUP'] })) ?? [];
  if (open.length > 0) return;
  try {
    await action.openPopup();
  } catch {
    await tabs.create({ url: `${runtime.getURL('/popup.html')}#tab` });
  }
}

export function openOptions({ runtime }: Pick<Surfaces, 'runtime'>): Promise<void> {
  return runtime.openOptionsPage();
}

export async function openWelcome({ tabs, runtime }: Surfaces): Promise<void> {
  await tabs.create({ url: runtime.getURL('/welcome.html') });
}

/** Opens a page of ours in a tab that is in no container: that is where Firefox opens what nobody says a container for. */
export async function openElsewhere({ tabs }: Pick<Surfaces, 'tabs'>, url: string): Promise<void> {
  await tabs.create({ url });
}

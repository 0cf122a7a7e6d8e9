type Path = '/today.html' | '/welcome.html' | '/practice.html' | '/journal.html';

/** The parts of the browser that open our own pages. `browser` fits. */
export interface Surfaces {
  action: { openPopup(): Promise<void> };
  tabs: { create(properties: { url: string }): Promise<{ windowId?: number | undefined }> };
  windows?: {
    create(properties: { url: string }): Promise<unknown>;
    update(windowId: number, change: { focused: true }): Promise<unknown>;
  };
  runtime: {
    getURL(path: Path): string;
    getContexts?(which: { contextTypes: ['POPUP'] }): Promise<unknown[]>;
  };
}

/** Shows today's strategy: in the popup, or as a page where the browser cannot open it by itself (no focused window). */
export async function openPopup(browser: Surfaces): Promise<void> {
  const { action, runtime } = browser;
  // Someone who clicks twice wants one: asked again, the browser would close the popup that is open.
  const open = (await runtime.getContexts?.({ contextTypes: ['POPUP'] })) ?? [];
  if (open.length > 0) return;
  try {
    await action.openPopup();
  } catch {
    await openPage(browser, '/today.html');
  }
}

export async function openWelcome(browser: Surfaces): Promise<void> {
  await openPage(browser, '/welcome.html');
}

export async function openPractice(browser: Surfaces): Promise<void> {
  await openPage(browser, '/practice.html', '#before-you-send');
}

/** With the month of the week that ends on that day before the person. */
export async function openLookBack(browser: Surfaces, week: Temporal.PlainDate | null): Promise<void> {
  await openPage(browser, '/journal.html', `${week ? `?week=${week}` : ''}#look-back`);
}

export async function openPromises(browser: Surfaces): Promise<void> {
  await openPage(browser, '/journal.html', '#promises');
}

async function openPage({ tabs, windows, runtime }: Surfaces, path: Path, place = ''): Promise<void> {
  const url = `${runtime.getURL(path)}${place}`;
  try {
    const { windowId } = await tabs.create({ url });
    if (windowId !== undefined) await windows?.update(windowId, { focused: true });
  } catch (error) {
    if (!windows) throw error;
    await windows.create({ url });
  }
}

/** Opens a page of ours in a tab that is in no container: that is where Firefox opens what nobody says a container for. */
export async function openElsewhere({ tabs }: Pick<Surfaces, 'tabs'>, url: string): Promise<void> {
  await tabs.create({ url });
}

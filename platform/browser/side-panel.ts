/** What stands beside a page: Chrome's side panel or Firefox's sidebar. `browser` fits. */
export interface SidePanels {
  sidePanel?: { open(where: { windowId: number }): Promise<unknown> };
  sidebarAction?: { open(): Promise<unknown> };
}

export function hasPanel({ sidePanel, sidebarAction }: SidePanels): boolean {
  return Boolean(sidePanel?.open ?? sidebarAction?.open);
}

/** To be called in the very turn of a person's click: browsers open a panel for nobody else. Gives whether it is open. */
export async function openPanel({ sidePanel, sidebarAction }: SidePanels, windowId: number | null): Promise<boolean> {
  try {
    if (sidePanel && windowId !== null) await sidePanel.open({ windowId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** The window that this page stands in or beside. */
export async function ownWindow({
  windows,
}: {
  windows?: { getCurrent(): Promise<{ id?: number | undefined }> };
}): Promise<number | null> {
  return (await windows?.getCurrent().catch(() => null))?.id ?? null;
}

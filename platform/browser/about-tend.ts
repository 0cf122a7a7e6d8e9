/** The part of the browser that knows about Tend itself. `browser` fits. */
interface Knows {
  runtime: { getManifest(): { version: string } };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  action: { getUserSettings?(): Promise<{ isOnToolbar?: boolean }> };
}

export async function readAbout({ runtime, commands }: Knows): Promise<{ version: string; shortcut: string | null }> {
  const all = await commands.getAll();
  return {
    version: runtime.getManifest().version,
    shortcut: all.find(({ name }) => name === '_execute_action')?.shortcut || null,
  };
}

/** Whether the toolbar button is in sight: `null` where the browser does not tell. */
export async function isOnToolbar({ action }: Knows): Promise<boolean | null> {
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}

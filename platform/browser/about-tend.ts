/** The part of the browser that knows about Tend itself. `browser` fits. */
interface Knows {
  runtime: { getManifest(): { version: string } };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
}

export async function readAbout({ runtime, commands }: Knows): Promise<{ version: string; shortcut: string | null }> {
  const all = await commands.getAll();
  return {
    version: runtime.getManifest().version,
    shortcut: all.find(({ name }) => name === '_execute_action')?.shortcut || null,
  };
}

import { signal } from '@preact/signals';

const load = () => import('./panels/PanelView.tsx');

export type PanelLoader = ReturnType<typeof panelLoader>;

export function panelLoader() {
  const loaded = signal<Awaited<ReturnType<typeof load>> | null>(null);
  return {
    /** `null` until then. */
    loaded,
    load: async () => {
      const panels = loaded.peek() ?? (await load());
      loaded.value = panels;
      return panels;
    },
  };
}

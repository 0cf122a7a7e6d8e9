import { chosenText } from '../../platform/browser/draft-menu.ts';
import { type HandingParts, handOver } from '../../platform/browser/handed-text.ts';
import { openPractice, type Surfaces } from '../../platform/browser/open-page.ts';
import { openPanel, type SidePanels } from '../../platform/browser/side-panel.ts';

/** Brings the text that was chosen to "Before you send": beside its page, or in a tab where the browser has no panel. */
export async function lookBeforeSending(
  browser: HandingParts & SidePanels & Surfaces,
  clicked: Parameters<typeof chosenText>[0],
  windowId: number | null,
  at: Temporal.Instant,
): Promise<void> {
  const text = chosenText(clicked);
  if (text === null) return;
  const opening = openPanel(browser, windowId);
  if (windowId !== null) await handOver(browser, { text, to: windowId, at });
  if ((await opening) && windowId !== null) return;
  await handOver(browser, { text, to: 'page', at });
  await openPractice(browser);
}

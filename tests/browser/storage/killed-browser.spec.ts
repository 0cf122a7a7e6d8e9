import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium, loadExtension, tendBuild } from '../../../scripts/browser.ts';
import { writeRecords } from '../../../scripts/write-records.ts';
import { Popup } from '../pages/popup.ts';
import { YourData } from '../pages/your-data.ts';
import { words } from '../words.ts';
import { bringDays, pastDate, pastDay, writeMany } from '../world/days-in-page.ts';
import { expect, test } from '../world/fixtures.ts';
import { storedIn } from '../world/stored.ts';

/** Tend in a browser of its own, with a profile that outlives it. */
async function begin(profile: string): Promise<{ context: BrowserContext; popup: Page }> {
  const context = await launchChromium({ profile });
  const id = await loadExtension(context, tendBuild);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await expect(new Popup(popup).title).toBeVisible();
  return { context, popup };
}

/** Ends a browser as a power cut does. Its process is asked of itself: no other one is ended. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('this browser does not say which process it is');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(browser.id, 'SIGKILL');
  await gone;
}

test('whatever was said to be kept is there after the browser was killed in the middle of saving', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tend-profile-'));
  try {
    const { context, popup } = await begin(profile);
    await writeRecords(popup, { days: { [pastDate]: pastDay } });
    await bringDays([popup]);
    let kept = 0;
    const enough = new Promise<void>((resolve) => {
      popup.on('console', (message) => {
        kept = Number(message.text().split(' ')[1]);
        if (kept === 50) resolve();
      });
    });
    const writing = writeMany(popup, 'response', 1_000_000).catch(() => {});
    await enough;
    await killBrowser(context);
    await writing;

    const again = await begin(profile);
    const { ladder, response } = (await storedIn(again.popup, 'days'))[pastDate] as {
      ladder: { okays: number };
      response: { line: string };
    };
    expect(ladder.okays).toBeGreaterThanOrEqual(kept);
    expect(response.line).toBe(`response ${ladder.okays}`);
    await again.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('of a copy that was being brought in when the browser was killed, all is there or nothing @long', async () => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), 'tend-profile-'));
  const count = 4000;
  const notes = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const id = `2026-11-22/${index.toString(16).padStart(16, '0')}`;
      const note = {
        id,
        sort: 'page',
        strategy: null,
        text: 'x'.repeat(2000),
        draft: null,
        written: '2026-11-22T17:30:00Z',
      };
      return [`note/${id}`, note];
    }),
  );
  try {
    const { context, popup } = await begin(profile);
    const options = await context.newPage();
    await options.goto(popup.url().replace('popup', 'options'));
    const data = new YourData(options);
    await data.choose(JSON.stringify({ tend: 2, saved: '2026-11-22T17:31:00Z', stores: { notes } }));
    await expect(data.bringIn).toContainText(words('things.note', count));
    await data.button(words('bringIn.go.merge')).click();
    // On a machine that is busy it may be done before the page is asked.
    const begun = options.locator('progress:not([value="0"])').or(data.bringIn.getByText(words('bringIn.done')));
    await expect(begun.first()).toBeAttached();
    await killBrowser(context);

    const again = await begin(profile);
    expect([0, count]).toContain(Object.keys(await storedIn(again.popup, 'notes')).length);
    await again.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

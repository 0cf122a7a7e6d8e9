import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, loadExtension, tendBuild } from '../../../scripts/browser.ts';
import { Journal } from '../pages/journal.ts';
import { Options } from '../pages/options.ts';
import { words } from '../words.ts';
import { expect, test } from '../world/fixtures.ts';

/** What Chrome writes so that a window can come back: addresses, and what stood in fields. */
function sessionFiles(profile: string): string {
  const folder = join(profile, 'Default', 'Sessions');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => bytes.toString('latin1') + bytes.toString('utf16le') + bytes.subarray(1).toString('utf16le'))
    .join('');
}

test('nothing that is chosen or typed on a page stands in the files of the browser’s session @long', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tend-profile-'));
  try {
    const context = await launchChromium({ profile });
    const id = await loadExtension(context, tendBuild);
    const page = await context.newPage();
    const goTo = (path: string) => page.goto(`chrome-extension://${id}/${path}`);

    await goTo('journal.html#check-in');
    const journal = new Journal(page);
    await journal.press(words('checkIn.begin'));
    const answer = page.getByRole('group', { name: words('checkIn.scared') });
    await answer.getByRole('radio', { name: words('checkIn.scared_yes'), exact: true }).check();
    await page.getByRole('checkbox').check();

    await goTo('options.html');
    const options = new Options(page);
    await options.choice(words('focus.who')).selectOption({ index: 1 });
    await options.setTime(words('options.from'), '16:00');
    await expect(options.saved).toBeVisible();

    await goTo('help.html');
    await context.close();
    const files = sessionFiles(profile);
    expect(files).toContain('journal.html#check-in');
    expect(files.match(/serialized form state.{0,200}/gs) ?? []).toEqual([]);
  } finally {
    rmSync(profile, { recursive: true });
  }
});

import { someOf } from '../../luck.ts';
import { statesOf, walk } from '../states/every-state.ts';
import { statesZone } from '../states/state.ts';
import { beyondInAnyRoom } from '../world/beyond-the-edge.ts';
import { expect, test } from '../world/fixtures.ts';
import { faultsOnPaper } from '../world/on-paper.ts';

test.use({ timezoneId: statesZone, locale: 'en-US' });

for (const pages of [
  ['popup'],
  ['today', 'summary', 'welcome'],
  ['options'],
  ['browse', 'help', 'how'],
  ['practice', 'sidepanel'],
  ['journal'],
] as const) {
  test(`${pages.join(' and ')}, in any state: nothing scrolls sideways at any zoom or text size, and paper is black on white without controls, whatever the look`, async ({
    context,
    extensionId,
  }) => {
    test.setTimeout(300_000);
    const states = statesOf(pages);
    const drawn = someOf(states, Math.ceil(states.length / 3), 'states', ...pages);
    const found: Record<string, Record<string, string[]>> = {};
    await walk(context, extensionId, drawn, async (page, { page: path, name }) => {
      const state = `${path}: ${name}`;
      const wrong = { ...(await faultsOnPaper(page, state)), ...(await beyondInAnyRoom(page, state)) };
      if (Object.keys(wrong).length > 0) found[state] = wrong;
    });
    expect(found).toEqual({});
  });
}

import { signal } from '@preact/signals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { freshSettings } from '../../../core/settings/settings.ts';
import { DaysSection } from '../../../entrypoints/journal/days/DaysSection.tsx';
import { momentAt } from './own-promises.ts';

const { now, today } = momentAt('2026-11-22T18:30');
const store = { on: {}, words: { removed: signal([]) }, failed: signal(null) };

test.each([
  ['is told', null, true],
  ['is not told while only gentle ideas come up', now.add({ hours: 1 }), false],
  ['is told again after that', now.subtract({ hours: 1 }), true],
])('where one stands on the ladder %s', (_what, gentleUntil, isTold) => {
  const settings = { ...freshSettings('x', now), gentleUntil };
  const standing = { ladder: { level: 4, okays: 1 }, change: null };
  const reading = { entries: [], hasEarlier: false, standing, days: { today }, settings, now };
  const drawn = renderToString(h(DaysSection as never, { store, reading }));
  expect(drawn.includes('making something right')).toBe(isTold);
});

import { beforeEach, expect, test } from 'vitest';
import { keepPlan } from '../../../app/day/keep-plan.ts';
import { addHardDay } from '../../../app/journal/keep-hard-day.ts';
import { noBackOff } from '../../../core/nudges/back-off.ts';
import { readStatus } from '../../../entrypoints/popup/status.ts';
import { changeSettings } from '../../../platform/storage/settings-store.ts';
import { daysLater, morning, open, zone } from '../day/one-morning.ts';
import { beginPage } from '../page/some-page.ts';

beforeEach(beginPage);

test('a hard day asks nothing of a plan or of nudges that come less often, and the day after does', async () => {
  const day = await open();
  await keepPlan(day, 'after tea', 'call');
  await changeSettings(morning, (settings) => ({ ...settings, backOff: { ...noBackOff, step: 1, told: false } }));
  await addHardDay({ date: day.date.add({ days: 1 }), yearly: false, name: '' });
  const asked = async (days: number) => {
    const { plan, backsOff } = await readStatus(day.date.add({ days }), daysLater(days), zone);
    return { plan: plan?.plan.will, backsOff };
  };
  expect(await asked(1)).toEqual({ plan: undefined, backsOff: false });
  expect(await asked(2)).toEqual({ plan: 'call', backsOff: true });
});

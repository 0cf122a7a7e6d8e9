import summaries from 'virtual:tend/summaries';
import { keepRhythm, noteTold } from '../../app/cadence/keep-rhythm.ts';
import { pause, resume } from '../../app/cadence/pause-nudges.ts';
import { keepDraft } from '../../app/day/keep-draft.ts';
import { keepShown } from '../../app/day/keep-shown.ts';
import { respond } from '../../app/day/respond.ts';
import { openToday } from '../../app/day/today.ts';
import { answerWaiting, noteDismissed } from '../../app/nudges/answer-nudge.ts';
import { putOff, putOffBy, readLaterOffer } from '../../app/nudges/put-off.ts';
import { notForMe, swapToday } from '../../app/picking/replace-strategy.ts';
import type { Saved } from '../../app/settings/change-settings.ts';
import { saveEdits } from '../../app/settings/edit-settings.ts';
import { unhide } from '../../app/strategies/bring-back-hidden.ts';
import { loadStrategy } from '../../app/strategies/library.ts';
import type { Cadence } from '../../core/cadence/cadence.ts';
import { OtherStrategy } from '../../core/day/transitions.ts';
import { nothingAround } from '../../core/nudges/holds.ts';
import type { LaterChoice } from '../../core/nudges/later.ts';
import type { Nudge } from '../../core/nudges/nudge.ts';
import { ChangedMeanwhile } from '../../core/records/changed-meanwhile.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { storedSettings } from '../../core/settings/stored-settings.ts';
import { unpackSummaries } from '../../core/strategies/packed-summaries.ts';
import type { StrategyId } from '../../core/strategies/strategy.ts';
import { hideAll } from '../../platform/storage/mark-store.ts';
import { readSettings } from '../../platform/storage/settings-store.ts';
import { editsTo } from '../unit/settings/edits-to.ts';
import { type Acknowledged, anything } from './acknowledged.ts';
import type { FakeWorld } from './fake-world.ts';
import type { Deed, Happening } from './happenings.ts';

/** Under these names the person knows the nudge that they asked for with "Later", and the end of their pause. */
export const plannedName = 'the nudge asked for';
export const pauseName = 'the end of the pause';
export const answeredName = ({ id }: Pick<Nudge, 'id'>) => `the answer to ${id}`;

const everything = unpackSummaries(summaries).map(({ id }) => id);
const hiddenNames = (hidden: boolean) => Object.fromEntries(everything.map((id) => [`hidden ${id}`, hidden]));

/** A day's strategy as the person knows it: a day that has none gets one as soon as there is one. */
export const knownStrategy = (strategy: StrategyId | null): unknown => strategy ?? anything;

/** Lets it happen. Rejects with `Killed` where the worker dies of it. */
export async function happen(world: FakeWorld, acknowledged: Acknowledged, happening: Happening): Promise<void> {
  const { now } = world;
  try {
    await letHappen(world, acknowledged, happening);
  } finally {
    // What was put off to a moment may have come by then.
    if (!world.now.equals(now)) acknowledged.forget(plannedName);
    // A pause that was made while the clock ran ahead may be cut short when it is set back.
    if (Temporal.Instant.compare(world.now, now) < 0) acknowledged.forget(pauseName);
  }
}

async function letHappen(world: FakeWorld, acknowledged: Acknowledged, happening: Happening): Promise<void> {
  switch (happening.kind) {
    case 'time passes':
      return world.runUntil(world.now.add({ minutes: happening.minutes }));
    case 'the computer sleeps':
      return world.sleepUntil(world.now.add({ minutes: happening.minutes }));
    case 'the clock is set':
      world.now = world.now.add({ minutes: happening.minutes });
      return;
    case 'they travel':
      world.zone = happening.zone;
      return;
    case 'something goes on':
      world.around = happening.around;
      return;
    case 'the alarms are lost':
      return world.loseAlarms();
    case 'the worker is killed':
      return world.killAfter(happening.afterEffects);
    case 'two at once':
      return bothAtOnce(world, acknowledged, happening);
    default:
      return act(world, acknowledged, happening);
  }
}

async function bothAtOnce(
  world: FakeWorld,
  acknowledged: Acknowledged,
  { minutes: passed, first, second, afterEffects }: Extract<Happening, { kind: 'two at once' }>,
): Promise<void> {
  world.now = world.now.add({ minutes: passed });
  let begun: Promise<void> | null = null;
  const begin = () => {
    begun ??= act(world, acknowledged, second);
    // It is looked at below; until then nobody waits for it.
    begun.catch(() => {});
    return begun;
  };
  world.meanwhile(afterEffects, begin);
  const [one] = await Promise.allSettled([act(world, acknowledged, first)]);
  await begin();
  if (one.status === 'rejected') throw one.reason;
}

async function act(world: FakeWorld, acknowledged: Acknowledged, deed: Deed): Promise<void> {
  const { now, zone } = world;
  const today = async () => openToday(readSettings(now), now, zone);
  const answer = async (said: 'opened' | 'tried') => {
    const kept = (nudge: Nudge | null): Record<string, unknown> => (nudge ? { [answeredName(nudge)]: true } : {});
    await acknowledged.writing({}, () => answerWaiting(world, said, now, zone), kept);
  };
  switch (deed.kind) {
    case 'the worker wakes':
      return world.wake();
    case 'they come back':
      world.around = nothingAround;
      return world.wake();
    case 'the popup is opened': {
      const day = await acknowledged.writing({}, today, ({ date, strategy }) => ({
        [`strategy of ${date}`]: knownStrategy(strategy),
      }));
      await answer('opened');
      const text = day.strategy && (await loadStrategy(day.strategy));
      if (text) await keepShown(day, text);
      return;
    }
    case 'they say how it went': {
      const day = await today();
      // Where nothing is left, there is nothing to say it of.
      if (day.strategy === null) return;
      const response = { outcome: deed.outcome, line: deed.line.trim(), at: now.toString() };
      // "Not today" leaves alone what was being typed.
      const clears = deed.outcome !== 'not_today' && { [`draft of ${day.date}`]: null };
      const tries = { [`response of ${day.date}`]: response, ...clears };
      await unlessRefused(acknowledged.writing(tries, () => respond(day, deed.outcome, deed.line, now)));
      return world.wake();
    }
    case 'they type a line': {
      const day = await today();
      if (day.strategy === null) return;
      const draft = { outcome: null, line: deed.line };
      return unlessRefused(acknowledged.writing({ [`draft of ${day.date}`]: draft }, () => keepDraft(day, { draft })));
    }
    case 'they press "Tried it"':
      return answer('tried');
    case 'they press "Later"':
      return acknowledged.writing(
        { [plannedName]: anything },
        () => putOffBy(world, ['half_hour', 'tomorrow'], now, zone),
        () => ({ [plannedName]: anything }),
      );
    case 'they close the notification':
      return noteDismissed(now, zone);
    case 'they put it off':
      return putOffTo(world, acknowledged, deed.choice);
    case 'they pause':
      return untilAgreed(
        acknowledged.writing(
          { [pauseName]: anything },
          () => pause(world, deed.choice, now, zone),
          ({ settings: { cadence } }) => ({ [pauseName]: cadence.pausedUntil?.toString() ?? null }),
        ),
      );
    case 'they end the pause':
      return untilAgreed(acknowledged.writing({ [pauseName]: null }, () => resume(world, now, zone)));
    case 'they swap':
    case 'they say "not for me"': {
      const day = await today();
      if (day.strategy === null) return;
      const swap = deed.kind === 'they swap';
      const replaced = Object.fromEntries(
        ['strategy', 'response', 'draft'].map((what) => [`${what} of ${day.date}`, anything]),
      );
      const tries = swap ? replaced : { ...replaced, [`hidden ${day.strategy}`]: true };
      await acknowledged.writing(
        tries,
        async () => (swap ? swapToday(day, now) : (await notForMe(day, now)).after),
        ({ date, strategy }) => ({
          [`strategy of ${date}`]: knownStrategy(strategy),
          ...(!swap && { [`hidden ${day.strategy}`]: true }),
        }),
      );
      return;
    }
    case 'they put everything away':
      await acknowledged.writing(hiddenNames(true), () => hideAll(everything, true));
      return act(world, acknowledged, { kind: 'they say "not for me"' });
    case 'they bring everything back': {
      const { date } = await today();
      await acknowledged.writing(
        { ...hiddenNames(false), [`strategy of ${date}`]: anything },
        async () => (await unhide(everything, now, zone)).after,
        ({ strategy }) => ({ ...hiddenNames(false), [`strategy of ${date}`]: knownStrategy(strategy) }),
      );
      return;
    }
    case 'they keep their rhythm':
      return untilAgreed(acknowledged.writing({ 'rhythm kept': true }, () => keepRhythm(world, now, zone)));
    case 'they are told that Tend backed off':
      await noteTold(now);
      return;
    case 'they change the cadence': {
      const edits = editsTo((await readSettings(now)).cadence, deed.cadence);
      if (edits.length === 0) return;
      // What it comes to hangs on what is set at the same time; what was stored is said then.
      const tries = { cadence: anything, 'rhythm kept': anything };
      return untilAgreed(
        acknowledged.writing(
          tries,
          () => saveEdits(world, edits, now, zone),
          ({ settings, refused }) => ({
            cadence: storedCadence(settings, settings.cadence),
            'rhythm kept': refused && settings.backOff.kept,
          }),
        ),
      );
    }
    case 'they change the wording':
      return untilAgreed(
        acknowledged.writing({ wording: deed.wording }, () =>
          saveEdits(world, [{ kind: 'set', field: 'wording', to: deed.wording }], now, zone),
        ),
      );
  }
}

/** What is stored is kept by then; alarms and all agree with it a little later. */
async function untilAgreed(saving: Promise<Saved>): Promise<void> {
  await (await saving).agreed;
}

/** What another page has replaced or changed meanwhile is not written over, and the person is told. */
async function unlessRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof OtherStrategy || error instanceof ChangedMeanwhile)) throw error;
  }
}

async function putOffTo(world: FakeWorld, acknowledged: Acknowledged, choice: LaterChoice): Promise<void> {
  const { now, zone } = world;
  const { moments } = await readLaterOffer(now, zone);
  const moment = moments.find((one) => one.choice === choice);
  if (!moment) return;
  await acknowledged.writing({ [plannedName]: moment.at.toString() }, () => putOff(world, moment.at, now, zone));
}

/** A cadence as it is stored, without the pause, which is kept apart. */
export function storedCadence(settings: Settings, cadence: Cadence): object {
  const stored = storedSettings({ ...settings, cadence }) as { cadence: object };
  return JSON.parse(JSON.stringify({ ...stored.cadence, pausedUntil: null }));
}

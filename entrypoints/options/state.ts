import { useEffect, useRef, useState } from 'preact/hooks';
import { keepRhythm } from '../../app/cadence/keep-rhythm.ts';
import { resume } from '../../app/cadence/pause-nudges.ts';
import { sendTestNudge } from '../../app/nudges/test-nudge.ts';
import { eraseAll } from '../../app/transfer/erase.ts';
import { saveCopy } from '../../app/transfer/export.ts';
import type { CadenceProblem } from '../../core/cadence/cadence-problems.ts';
import { whatKeepsFrom } from '../../core/settings/settings-change.ts';
import { browser } from '../../platform/browser/browser.ts';
import { showLook } from '../../platform/browser/look-hint.ts';
import { hearChanges } from '../../platform/storage/changes.ts';
import { useDays } from '../page/day-turn.ts';
import { latestReading } from '../page/latest-reading.ts';
import { useEdits } from './edits.ts';
import { type Reading, readOptions } from './reading.ts';
import type { Done, Failure, Said } from './said.ts';
import { useTyping } from './typing.ts';

/** Longer than that, what is stored is shown without waiting for the alarms. */
const agreeingMs = 250;

const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/** The one owner of the options page's state. What is set on it is in `edits.ts`. */
export function useOptions() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [unreadable, setUnreadable] = useState<{ error: unknown } | null>(null);
  // Another object each time that something is said, so that the same words are heard again.
  const [said, setSaid] = useState<{ what: Said }>({ what: 'nothing' });
  const say = (what: Said) => setSaid({ what });
  const [tested, setTested] = useState<{ shown: boolean } | null>(null);
  const [seen, setSeen] = useState<boolean | null>(null);
  const [copied, setCopied] = useState<{ worked: boolean } | null>(null);
  const [erasing, setErasing] = useState(false);
  const { isTyping, afterTyping } = useTyping();

  // One change after the other, so that the last one made is the last one stored. What is read while one waits is
  // older than what the fields show, and is not shown.
  const queue = useRef({
    last: Promise.resolve(),
    waiting: 0,
    failed: null as Failure | null,
    readings: latestReading(),
  }).current;
  const read = async () => {
    try {
      const latest = await queue.readings(readOptions(...here()));
      if (!latest || queue.waiting > 0) return;
      showLook(latest.settings.look);
      const typing = isTyping();
      // What was set elsewhere meanwhile moves no field under the hand.
      setReading((shown) => (shown && typing ? { ...latest, settings: shown.settings } : latest));
      if (typing) afterTyping(readAtRest);
      setUnreadable(null);
    } catch (error) {
      setUnreadable({ error });
    }
  };
  const readAtRest = () => queue.waiting === 0 && read();
  useEffect(() => {
    read();
    // One that nobody sees is read when it is seen again.
    return hearChanges(() => document.visibilityState === 'visible' && readAtRest());
  }, []);
  // The popup may have paused meanwhile, or a nudge may have come.
  useDays(reading?.days ?? null, readAtRest);

  const attempt = (action: () => Promise<Done>, failure: Failure = 'failed') => {
    if (queue.waiting === 0) queue.failed = null;
    queue.waiting += 1;
    queue.last = queue.last.then(async () => {
      const { said: told, agreed } = await action().catch((): Done => {
        queue.failed = failure;
        return { said: failure, agreed: Promise.resolve() };
      });
      // One that waited behind a failure does not take its place: the failure would be told to nobody.
      say(queue.failed ?? told);
      queue.waiting -= 1;
      // What began to be read before is older than what is stored now.
      queue.readings(Promise.resolve(queue));
      const late = setTimeout(readAtRest, agreeingMs);
      agreed.then(() => {
        clearTimeout(late);
        readAtRest();
      });
    });
  };
  const settings = reading?.settings ?? null;
  const edits = useEdits({
    settings,
    show: (changed) => setReading((before) => before && { ...before, settings: changed }),
    say,
    attempt,
  });
  const cadence = edits.shown?.cadence ?? null;
  const problems: CadenceProblem[] = cadence ? whatKeepsFrom(cadence) : [];

  const on = {
    again: read,
    edit: edits.edit,
    cadence: edits.editCadence,
    undo: edits.undo,
    resume: () => {
      edits.forget();
      attempt(async () => ({ said: 'saved', agreed: (await resume(browser, ...here())).agreed }));
    },
    test: async () => {
      if (!reading) return;
      setSeen(null);
      setTested({ shown: await sendTestNudge(browser, reading.nudge, reading.settings) });
    },
    seen: setSeen,
    keepRhythm: () => {
      edits.forget();
      attempt(async () => ({ said: 'saved', agreed: (await keepRhythm(browser, ...here())).agreed }));
    },
    copy: () =>
      saveCopy(Temporal.Now.instant()).then(
        () => setCopied({ worked: true }),
        () => setCopied({ worked: false }),
      ),
    erase: setErasing,
    eraseAll: () => {
      setErasing(false);
      edits.dropDraft();
      edits.forget();
      attempt(async () => {
        const { agreed } = await eraseAll(browser, ...here());
        // What is said to be erased is gone from the alarms and the toolbar, too.
        await agreed;
        return { said: 'erased', agreed };
      }, 'not_erased');
    },
  };
  return {
    reading,
    unreadable,
    cadence,
    problems,
    unsaved: edits.unsaved,
    said,
    undoable: edits.undoable,
    tested,
    seen,
    erasing,
    copied,
    on,
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cadence } from '../../core/cadence.ts';
import { type CadenceProblem, cadenceProblems } from '../../core/cadence-problems.ts';
import type { Settings } from '../../core/settings.ts';
import { keepRhythm } from '../../platform/backing-off.ts';
import { browser } from '../../platform/browser.ts';
import { saveCopy } from '../../platform/copying.ts';
import { eraseAll } from '../../platform/erasing.ts';
import { type Focus, saveFocus } from '../../platform/focusing.ts';
import { showLook } from '../../platform/look.ts';
import { clearNotices } from '../../platform/notices.ts';
import { resume } from '../../platform/pausing.ts';
import { saveCadence, saveSettings } from '../../platform/saving.ts';
import { sendTestNudge } from '../../platform/test-nudge.ts';
import { useChangedControl } from './changed-control.ts';
import { type Reading, readOptions } from './reading.ts';

/** What the page last said of a change. */
export type Said = 'nothing' | 'saved' | 'undone' | 'erased' | 'failed';

/** What was stored before a change, as far as it was changed. */
type Before = Partial<Omit<Settings, 'cadence'>> & { cadence?: Partial<Cadence> };

const here = (): [Temporal.Instant, string] => [Temporal.Now.instant(), Temporal.Now.timeZoneId()];

/**
 * The one owner of the options page's state. What the fields say is saved at once where the engine can run it; where it
 * cannot, it stays a draft on the page, and what is stored stays as it was.
 */
export function useOptions() {
  const [reading, setReading] = useState<Reading | null>(null);
  const [unreadable, setUnreadable] = useState<{ error: unknown } | null>(null);
  const [draft, setDraft] = useState<Cadence | null>(null);
  const [said, setSaid] = useState<Said>('nothing');
  const [before, setBefore] = useState<Before | null>(null);
  const control = useChangedControl();
  const [tested, setTested] = useState<boolean | null>(null);
  const [seen, setSeen] = useState<boolean | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [erasing, setErasing] = useState(false);

  // One change after the other, so that the last one made is the last one stored. What is read while one waits is
  // older than what the fields show, and is not shown; nor is a reading that a later one has overtaken.
  const queue = useRef({ last: Promise.resolve(), waiting: 0, readings: 0 }).current;
  const read = async () => {
    queue.readings += 1;
    const reading = queue.readings;
    try {
      const latest = await readOptions(...here());
      if (queue.waiting > 0 || reading < queue.readings) return;
      showLook(latest.settings.look);
      setReading(latest);
      setUnreadable(null);
    } catch (error) {
      if (reading === queue.readings) setUnreadable({ error });
    }
  };
  useEffect(() => {
    read();
    // The popup may have paused meanwhile, or a nudge may have come.
    const whenSeen = () => document.visibilityState === 'visible' && queue.waiting === 0 && read();
    document.addEventListener('visibilitychange', whenSeen);
    return () => document.removeEventListener('visibilitychange', whenSeen);
  }, []);

  const attempt = (action: () => Promise<Said>) => {
    queue.waiting += 1;
    queue.last = queue.last.then(async () => {
      try {
        setSaid(await action());
      } catch {
        setSaid('failed');
      }
      queue.waiting -= 1;
      if (queue.waiting === 0) await read();
    });
  };
  /** Shows a change before it is stored, so that no field jumps back under the hand. */
  const show = (change: Partial<Settings>) =>
    setReading((shown) => shown && { ...shown, settings: { ...shown.settings, ...change } });
  /** Keeps what a change replaces. Typed digit by digit, a time is many changes, and Undo takes all of them back. */
  const remember = (replaced: Before | null) => {
    const goesOn = control.isSame() && control.isTime();
    setBefore((known) => (goesOn && known) || replaced);
  };
  const settings = reading?.settings ?? null;
  const cadence = draft ?? settings?.cadence ?? null;
  const problems: CadenceProblem[] = cadence?.on ? cadenceProblems(cadence) : [];

  const on = {
    again: read,
    cadence: (changed: Cadence) => {
      if (changed.on && cadenceProblems(changed).length > 0) {
        setDraft(changed);
        setSaid('nothing');
        return;
      }
      setDraft(null);
      remember(settings && { cadence: changedFields(changed, settings.cadence) });
      show({ cadence: changed });
      const change = settings ? changedFields(settings.cadence, changed) : changed;
      attempt(async () => {
        await saveCadence(browser, change, ...here());
        return 'saved';
      });
    },
    settings: (change: Partial<Omit<Settings, 'cadence'>>) => {
      remember(settings && asBefore(settings, change));
      show(change);
      attempt(async () => {
        await storeSettings(change);
        return 'saved';
      });
    },
    focus: (change: Partial<Focus>) => {
      remember(settings && asBefore(settings, change));
      show(change);
      attempt(async () => {
        await saveFocus(change, ...here());
        return 'saved';
      });
    },
    undo: () => {
      if (!before) return;
      const { cadence: old, wording, sound, look, holds, ...focus } = before;
      setDraft(null);
      setBefore(null);
      attempt(async () => {
        if (old) await saveCadence(browser, old, ...here());
        await storeSettings(known({ wording, sound, look, holds }));
        if (Object.keys(focus).length > 0) await saveFocus(focus, ...here());
        return 'undone';
      });
    },
    resume: () =>
      attempt(async () => {
        await resume(browser, ...here());
        return 'saved';
      }),
    test: async () => {
      if (!reading) return;
      setSeen(null);
      setTested(await sendTestNudge(browser, reading.nudge, reading.settings));
    },
    seen: setSeen,
    keepRhythm: () =>
      attempt(async () => {
        await keepRhythm(browser, ...here());
        return 'saved';
      }),
    copy: () =>
      saveCopy(Temporal.Now.instant()).then(
        () => setCopied(true),
        () => setCopied(false),
      ),
    erase: setErasing,
    eraseAll: () => {
      setErasing(false);
      setDraft(null);
      setBefore(null);
      attempt(async () => {
        await eraseAll(browser, ...here());
        return 'erased';
      });
    },
  };
  return {
    reading,
    unreadable,
    cadence,
    problems,
    unsaved: draft !== null,
    said,
    undoable: before !== null,
    tested,
    seen,
    erasing,
    copied,
    on,
  };
}

/** Stores settings. A notice that is still in the browser's list may say more than discreet wording allows: it goes. */
async function storeSettings(change: Partial<Omit<Settings, 'cadence'>>): Promise<void> {
  await saveSettings(change, Temporal.Now.instant());
  if (change.wording === 'discreet') await clearNotices(browser);
}

/** What a change replaces, and nothing else: an undo leaves alone what was set elsewhere meanwhile. */
function asBefore(settings: Settings, change: Partial<Omit<Settings, 'cadence'>>): Before {
  return Object.fromEntries(Object.keys(change).map((name) => [name, settings[name as keyof Settings]]));
}

/** The fields of `after` that are others than they were. */
function changedFields<T extends object>(before: T, after: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== before[name as keyof T]),
  ) as Partial<T>;
}

/** The fields that are there. */
function known<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

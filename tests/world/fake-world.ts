import 'fake-indexeddb/auto';
import { set } from 'idb-keyval';
import { reconcile } from '../../app/nudges/reconcile.ts';
import { nothingAround, type Surroundings } from '../../core/nudges/holds.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { storedSettings } from '../../core/settings/stored-settings.ts';
import type { Alarm, BrowserParts, NotificationOptions } from '../../platform/browser/browser-parts.ts';
import { isOfNudge } from '../../platform/browser/notifications.ts';
import { eraseEverything, storeOf } from '../../platform/storage/database.ts';
import { forgetFirstUse } from '../../platform/storage/first-use.ts';

/** What everything throws that is asked of a world whose worker was killed. */
export class Killed extends Error {}

interface Shown {
  at: Temporal.Instant;
  id: string;
  options: NotificationOptions;
}

/**
 * A browser with a clock that stands still unless it is moved: alarms that ring, notifications that are kept, a dot, and
 * an IndexedDB. `killAfter` ends the worker after so many effects: from then on whatever it asks for is refused, until
 * `revive`, as if it were a new worker that finds what the old one left.
 */
export class FakeWorld implements BrowserParts {
  now: Temporal.Instant;
  zone: string;
  shown: Shown[] = [];
  /** The notifications that have not been taken away. */
  open = new Set<string>();
  dot = false;
  effects = 0;
  wakes = 0;
  /** Whether the worker is dead: it was killed and asked for something since. */
  dead = false;
  /** How often it died. */
  deaths = 0;
  private killAt = Number.POSITIVE_INFINITY;
  private other: { at: number; begin: () => void } | null = null;
  private ringing = new Map<string, { at: number; periodMs: number | null }>();

  constructor(now: string, zone: string) {
    this.now = Temporal.Instant.from(now);
    this.zone = zone;
  }

  killAfter(effects: number): void {
    this.killAt = this.effects + effects;
  }

  revive(): void {
    this.killAt = Number.POSITIVE_INFINITY;
    this.dead = false;
  }

  /** As `revive`, once all that the dead worker had under way has come to its end. */
  async buryTheDead(): Promise<void> {
    // Nothing waits for what a worker did beside its main work. Whatever of it asks for something is refused until then.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    this.revive();
  }

  /** Lets something begin elsewhere, in a page say, after so many more effects of what is going on here. */
  meanwhile(effects: number, begin: () => void): void {
    this.other = { at: this.effects + effects, begin };
  }

  /** Something that the outside would notice; a killed worker does not get through. */
  effect<T>(work: () => T): T {
    if (this.effects >= this.killAt) {
      if (!this.dead) this.deaths += 1;
      this.dead = true;
      throw new Killed('the worker was killed');
    }
    this.effects += 1;
    const { other } = this;
    if (other && this.effects >= other.at) {
      this.other = null;
      queueMicrotask(other.begin);
    }
    return work();
  }

  /** Reads what is stored for a test to look at: nobody's effect, and nothing that a kill could prevent. */
  async unnoticed<T>(read: () => Promise<T>): Promise<T> {
    present = null;
    try {
      return await read();
    } finally {
      present = this;
    }
  }

  /** What goes on around the person; the browser is asked for it. */
  around: Surroundings = nothingAround;
  readonly idle: NonNullable<BrowserParts['idle']> = {
    queryState: async () => this.effect(() => (this.around.away ? 'idle' : 'active')),
  };
  readonly windows: NonNullable<BrowserParts['windows']> = {
    getAll: async () => this.effect(() => [{ state: this.around.fullscreen ? 'fullscreen' : 'normal' }]),
  };
  readonly tabs: NonNullable<BrowserParts['tabs']> = {
    query: async () => this.effect(() => (this.around.audible ? [{}] : [])),
  };

  readonly alarms: BrowserParts['alarms'] = {
    get: async (name) => this.effect(() => this.alarm(name)),
    getAll: async () => this.effect(() => this.allAlarms()),
    create: async (name, { when, periodInMinutes }) =>
      this.effect(() => {
        const periodMs = periodInMinutes ? periodInMinutes * 60_000 : null;
        this.ringing.set(name, { at: when ?? this.now.epochMilliseconds + (periodMs ?? 0), periodMs });
      }),
    clear: async (name) => this.effect(() => this.ringing.delete(name)),
  };

  readonly notifications: NonNullable<BrowserParts['notifications']> = {
    create: async (id, options) =>
      this.effect(() => {
        this.shown.push({ at: this.now, id, options });
        this.open.add(id);
        return id;
      }),
    clear: async (id) => this.effect(() => this.open.delete(id)),
  };

  readonly action: BrowserParts['action'] = {
    setBadgeText: async ({ text }) =>
      this.effect(() => {
        this.dot = text !== '';
      }),
    setBadgeBackgroundColor: async () => this.effect(() => {}),
    setTitle: async () => this.effect(() => {}),
  };

  /** The notifications of real nudges. */
  get nudges(): Shown[] {
    return this.shown.filter(({ id }) => isOfNudge(id));
  }

  /** Alarms do not survive everything. */
  loseAlarms(): void {
    this.ringing.clear();
  }

  alarm(name: string): Alarm | undefined {
    const found = this.ringing.get(name);
    return found && { name, scheduledTime: found.at };
  }

  allAlarms(): Alarm[] {
    return [...this.ringing].map(([name, { at }]) => ({ name, scheduledTime: at }));
  }

  /** What the background does at every waking. */
  async wake(): Promise<void> {
    this.wakes += 1;
    await reconcile(this, this.now, this.zone);
  }

  /** The computer sleeps: time passes and nothing rings. What was due rings once on waking, the clock being right. */
  async sleepUntil(moment: Temporal.Instant): Promise<void> {
    this.now = moment;
    await this.ringDue();
  }

  /** Lets time pass, waking the worker at each alarm. */
  async runUntil(moment: Temporal.Instant): Promise<void> {
    for (;;) {
      const first = Math.min(...[...this.ringing.values()].map(({ at }) => at));
      if (first > moment.epochMilliseconds) break;
      this.now = Temporal.Instant.fromEpochMilliseconds(Math.max(first, this.now.epochMilliseconds));
      await this.ringDue();
    }
    this.now = moment;
  }

  private async ringDue(): Promise<void> {
    const due = [...this.ringing].filter(([, { at }]) => at <= this.now.epochMilliseconds);
    for (const [name, { periodMs }] of due) {
      if (periodMs) this.ringing.set(name, { at: this.now.epochMilliseconds + periodMs, periodMs });
      else this.ringing.delete(name);
    }
    for (const _ of due) await this.wake();
  }
}

/** The world whose worker asks for transactions now. */
let present: FakeWorld | null = null;

// A killed worker opens no transaction either. One that it had opened is complete or never was: which of the two is the
// difference between being killed after this effect and before it.
const openTransaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  return present ? present.effect(() => openTransaction.apply(this, args)) : openTransaction.apply(this, args);
};

/** A world with an empty database, on its first day or with these settings. There is one at a time. */
export async function newWorld(now: string, zone: string, settings?: Settings): Promise<FakeWorld> {
  present = null;
  await eraseEverything();
  await forgetFirstUse();
  if (settings) await set('settings', storedSettings(settings), storeOf('settings'));
  present = new FakeWorld(now, zone);
  return present;
}

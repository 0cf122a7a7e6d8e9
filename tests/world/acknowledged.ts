import { isDeepStrictEqual } from 'node:util';

/** For something that is tried without anyone knowing beforehand what it will store. */
export const anything: unique symbol = Symbol('anything');

interface Writing {
  value: unknown;
  began: number;
  /** When it was over, whether it was acknowledged or cut short. */
  ended: number;
}

/** Of what was never stored, nothing is stored. */
const nothingYet: Writing = { value: null, began: 0, ended: 0 };

/**
 * What Tend told a person that it keeps. Under each name that they know of lies what was acknowledged last, or something
 * that was tried since and not acknowledged: both ends of a write that was cut short are fair, and nothing else is.
 */
export class Acknowledged {
  private readonly writings = new Map<string, Writing[]>();
  private clock = 0;

  /**
   * Does something that writes under these names, the values as far as they are known beforehand. Once it is done, what
   * `kept` makes of its answer must be there, unless something else was tried at the same time.
   */
  async writing<T>(
    tries: Readonly<Record<string, unknown>>,
    work: () => Promise<T>,
    kept: (answer: T) => Record<string, unknown> = () => tries,
  ): Promise<T> {
    const began = this.tick();
    const tried = Object.entries(tries).map(([name, value]) => {
      const writing = { value, began, ended: Number.POSITIVE_INFINITY };
      this.writings.set(name, [...(this.writings.get(name) ?? [nothingYet]), writing]);
      return { name, writing };
    });
    try {
      const answer = await work();
      for (const [name, value] of Object.entries(kept(answer))) {
        const own = tried.find((one) => one.name === name)?.writing;
        const atTheSameTime = (this.writings.get(name) ?? []).filter((one) => one !== own && one.ended > began);
        this.writings.set(name, [...atTheSameTime, { value, began, ended: this.tick() }]);
      }
      return answer;
    } finally {
      for (const { writing } of tried) writing.ended = this.tick();
    }
  }

  /**
   * All that is wrong with what is stored, in words; empty where every promise was kept. What is found holds from then on:
   * it may not change or go away by itself.
   */
  broken(stored: ReadonlyMap<string, unknown>): string[] {
    const faults: string[] = [];
    for (const [name, writings] of this.writings) {
      const value = stored.get(name) ?? null;
      const fair = writings.some((one) => one.value === anything || isDeepStrictEqual(one.value, value));
      const wanted = writings.map((one) => JSON.stringify(one.value)).join(' or ');
      if (!fair) faults.push(`${name} should be ${wanted} and is ${JSON.stringify(value)}`);
    }
    const now = this.tick();
    for (const [name, value] of stored) this.writings.set(name, [{ value, began: now, ended: now }]);
    return faults;
  }

  /** What lay under this name may have passed by itself. */
  forget(name: string): void {
    this.writings.delete(name);
  }

  private tick(): number {
    this.clock += 1;
    return this.clock;
  }
}

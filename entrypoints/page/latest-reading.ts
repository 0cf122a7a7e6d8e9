/** Gives what a reading brings, or `null` where another one has begun meanwhile, however this one ends. */
export type LatestReading = <T extends object>(reading: Promise<T>) => Promise<T | null>;

/**
 * Readings of the same thing may overlap, and the one that began first may end last. Of all that pass through here, only
 * the one that began last is to be shown. It is also the only one that rejects: the failure of one that was overtaken
 * says nothing of what is shown.
 */
export function latestReading(): LatestReading {
  let last: Promise<object> | null = null;
  return async (reading) => {
    last = reading;
    try {
      const read = await reading;
      return last === reading ? read : null;
    } catch (error) {
      if (last === reading) throw error;
      return null;
    }
  };
}

/** An example: what is seen in it, by number, and whether it is what is looked for. */
export interface Example {
  seen: Int32Array;
  is: boolean;
}

export interface Learnt {
  bias: number;
  weights: Float64Array;
}

/** How fast it learns, what keeps weights at nothing, what keeps them small, and how often it goes through all examples. */
const settings = { rate: 8, toNothing: 0.5, toSmall: 0.03, rounds: 10 };

/**
 * Logistic regression, in which most weights stay 0: follow the regularised leader, coordinate by coordinate, after
 * McMahan and others, "Ad click prediction: a view from the trenches", KDD 2013, algorithm 1. What is seen counts 1 divided by
 * the root of `sizes`, the number of all that was seen in the example. The same examples give the same weights.
 */
export function learn(examples: readonly Example[], sizes: readonly number[], count: number): Learnt {
  // The last one is the bias, which nothing keeps small.
  const [z, squares, weights] = [0, 1, 2].map(() => new Float64Array(count + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const leader = (one: number) => {
    const [sum, seen] = [z[one] ?? 0, (1 + Math.sqrt(squares[one] ?? 0)) / settings.rate];
    if (one === count) return -sum / seen;
    const beyond = Math.abs(sum) - settings.toNothing;
    return beyond <= 0 ? 0 : (-Math.sign(sum) * beyond) / (seen + settings.toSmall);
  };
  for (let round = 0; round < settings.rounds; round++) {
    for (const at of shuffled(examples.length, round)) {
      const { seen, is } = examples[at] as Example;
      const value = 1 / Math.sqrt(sizes[at] ?? 1);
      const known = [...seen, count];
      const counts = (one: number) => (one === count ? 1 : value);
      for (const one of known) weights[one] = leader(one);
      const sum = known.reduce((total, one) => total + (weights[one] ?? 0) * counts(one), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (is ? 1 : 0);
      for (const one of known) {
        const [gradient, before] = [error * counts(one), squares[one] ?? 0];
        const step = (Math.sqrt(before + gradient * gradient) - Math.sqrt(before)) / settings.rate;
        z[one] = (z[one] ?? 0) + gradient - step * (weights[one] ?? 0);
        squares[one] = before + gradient * gradient;
      }
    }
  }
  return { bias: leader(count), weights: weights.map((_, one) => leader(one)).subarray(0, count) };
}

/** The numbers below `count`, in an order that chance would give, but always the same. */
function shuffled(count: number, round: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  // The constants of "Numerical Recipes" for a quick generator of 32 bits.
  let state = round + 1;
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

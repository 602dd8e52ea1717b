/**
 * Sequences of numbers kept once each: number 0 is the empty one, and `longer` gives the sequence that goes
 * on by one step. Few different ones are met again and again: what a cell holds, which areas a point is in.
 */
export interface Sequences {
  longer(sequence: number, step: number): number;
  /** The same array each time. */
  steps(sequence: number): readonly number[];
  /** By number. */
  all(): readonly (readonly number[])[];
}

/** Steps are below 2^21. */
export function createSequences(): Sequences {
  const known = new Map<number, number>();
  const all: (readonly number[])[] = [[]];
  const steps = (sequence: number) => all[sequence] ?? [];
  return {
    steps,
    all: () => all,
    longer(sequence, step) {
      const key = sequence * STEPS + step;
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, all.length);
      return all.push([...steps(sequence), step]) - 1;
    },
  };
}

const STEPS = 2 ** 21;

/**
 * Interns sequences of numbers: number 0 is the empty one, and `longer` returns the sequence with one more step. A few
 * sequences occur again and again: the list of a cell, the areas that contain a point.
 */
export interface Sequences {
  longer(sequence: number, step: number): number;
  /** Always the same array. */
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

import highsLoader from 'highs';

/** The range of values that a sum may have, given constraints. */
export interface Bounds {
  readonly least: number;
  /** Infinity if unbounded. */
  readonly most: number;
}

const highs = await highsLoader();

/** Computed by linear programming over non-negative variables; expressions are in the CPLEX LP format. */
export function boundsOf(sum: string, constraints: readonly string[]): Bounds {
  const lines = constraints.map((line, index) => ` c${index}: ${line}`).join('\n');
  const solve = (sense: 'Minimize' | 'Maximize') => {
    const { Status, ObjectiveValue } = highs.solve(
      `${sense}\n obj: ${sum}\nSubject To\n${lines}\nEnd`,
    );
    if (Status === 'Unbounded') return Number.POSITIVE_INFINITY;
    if (Status !== 'Optimal') throw new Error(`the figures told: ${Status}`);
    return ObjectiveValue;
  };
  return { least: solve('Minimize'), most: solve('Maximize') };
}

export function isTooNarrow({ least, most }: Bounds, fewest: number): boolean {
  return most - least < fewest - 1e-6;
}

import highsLoader from 'highs';

/** What a sum can be, for whoever knows all of the constraints. */
export interface Bounds {
  readonly least: number;
  /** Infinity where nothing holds it. */
  readonly most: number;
}

const highs = await highsLoader();

/** By linear programming, of variables that are never negative; in the words of CPLEX LP. */
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

import { type IResolveOptions, cruise } from 'dependency-cruiser';
import { RULES } from './rules.ts';
import type { Exception } from './tiers.ts';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

export interface Reading {
  /** How many files of the project were read: a reader that reads nothing finds nothing. */
  readonly modules: number;
  readonly violations: readonly Violation[];
  readonly unusedExceptions: readonly Exception[];
}

/** Reads the imports below `root` and compares each with the rules of the house. */
export async function findViolations(
  root: string,
  folders: readonly string[],
  exceptions: readonly Exception[],
): Promise<Reading> {
  const resolve: Partial<IResolveOptions> = {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    conditionNames: ['node', 'import', 'require', 'default', 'types'],
    exportsFields: ['exports'],
  };
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      ruleSet: { forbidden: [...RULES] },
      validate: true,
      // Imports of types count as imports: they, too, say what a file knows.
      tsPreCompilationDeps: 'specify',
      combinedDependencies: false,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.(css|geojson|csv)$' },
    },
    resolve,
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered: ${output}`);
  const found = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: RULES.find(({ name }) => name === rule.name)?.comment ?? '',
  }));
  const excuses = (exception: Exception) => (violation: Violation) =>
    exception.rule === violation.rule &&
    exception.from === violation.from &&
    exception.to === violation.to;
  return {
    modules: output.modules.filter(({ source }) => folders.some((name) => source.startsWith(name)))
      .length,
    violations: found.filter((violation) => !exceptions.some((one) => excuses(one)(violation))),
    unusedExceptions: exceptions.filter((one) => !found.some(excuses(one))),
  };
}

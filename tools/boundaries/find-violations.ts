import { type ICruiseResult, type IModule, type IResolveOptions, cruise } from 'dependency-cruiser';
import { RULES } from './rules.ts';
import { type Exception, KERNEL_PACKAGES } from './tiers.ts';

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
  /** Packages that the kernel may use and does not. */
  readonly unusedKernelPackages: readonly string[];
}

/** Reads the imports below `root` and compares each with the rules of the house. */
export async function findViolations(
  root: string,
  folders: readonly string[],
  exceptions: readonly Exception[],
): Promise<Reading> {
  const { modules, summary } = await read(root, folders);
  const own = modules.filter(({ source }) => folders.some((name) => source.startsWith(`${name}/`)));
  const found = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: RULES.find(({ name }) => name === rule.name)?.comment ?? '',
  }));
  return {
    modules: own.length,
    violations: found.filter((violation) => !exceptions.some((one) => excuses(one, violation))),
    unusedExceptions: exceptions.filter((one) => !found.some((other) => excuses(one, other))),
    unusedKernelPackages: unusedKernelPackages(own),
  };
}

async function read(root: string, folders: readonly string[]): Promise<ICruiseResult> {
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
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['node', 'import', 'require', 'default', 'types'],
      exportsFields: ['exports'],
    } satisfies Partial<IResolveOptions>,
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered: ${output}`);
  return output;
}

function excuses(exception: Exception, violation: Violation): boolean {
  return (
    exception.rule === violation.rule &&
    exception.from === violation.from &&
    exception.to === violation.to
  );
}

function unusedKernelPackages(modules: readonly IModule[]): readonly string[] {
  const used = modules
    .filter(({ source }) => source.startsWith('src/kernel/'))
    .flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved));
  return Object.keys(KERNEL_PACKAGES).filter(
    (name) => !used.some((path) => new RegExp(`^node_modules/${name}/`).test(path)),
  );
}

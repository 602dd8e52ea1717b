import type { ProjectFile } from '../checks/project-files.ts';
import { dependentsOf, importersOf } from './import-graph.ts';
import { JOURNEYS } from './journeys.ts';
import { type Kind, kindOf, OF_ALL_ROUTES } from './kinds.ts';

/** Everything, or these files. Tests of all routes are narrowed to the routes of `modules`. */
export type Choice =
  | { readonly everything: true; readonly because: string }
  | {
      readonly everything: false;
      readonly tests: readonly string[];
      readonly modules: readonly string[];
    };

/** The tests that import a changed file, directly or not. A file that concerns every module chooses everything. */
export function testsOfChange(changed: readonly string[], files: readonly ProjectFile[]): Choice {
  const general = changed.find(concernsAll);
  if (general !== undefined) return { everything: true, because: general };
  const paths = files.map(({ path }) => path);
  const importers = importersOf(files);
  // A file that nothing imports is read by its path, by code of the same module.
  const unread = changed.filter((path) => !kindOf(path) && !importers.get(path)?.size);
  const folders = unread.flatMap((path) => MODULE_FOLDER.exec(path)?.[0] ?? []);
  const begun = [
    ...changed,
    ...paths.filter((path) => folders.some((one) => path.startsWith(one))),
  ];
  const modules = modulesOf(
    dependentsOf(
      begun.filter((path) => !kindOf(path)),
      importers,
      (path) => MODULE_FOLDER.test(path) && !kindOf(path),
    ),
  );
  const reached = [
    ...dependentsOf(begun, importers, (path) => !isJourney(path)),
    ...dependentsOf(changed.filter(isJourney), importers),
  ].filter((path) => isNarrow(kindOf(path)));
  const tests = changed.filter(kindOf);
  return chosen(
    [...tests, ...reached, ...readersOfAll(files), ...journeysOf(modules)],
    modules,
    paths,
  );
}

/** The tests in the module's folder, its journeys, and its routes in the tests of all routes. */
export function testsOfModule(module: string, files: readonly ProjectFile[]): Choice {
  const paths = files.map(({ path }) => path);
  const own = paths.filter((path) => path.startsWith(`src/modules/${module}/`) && kindOf(path));
  return chosen([...own, ...journeysOf([module])], [module], paths);
}

export function testsOfKind(kind: Kind, files: readonly ProjectFile[]): Choice {
  const tests = files.map(({ path }) => path).filter((path) => kindOf(path) === kind);
  return { everything: false, tests, modules: [] };
}

export function moduleNames(files: readonly ProjectFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ path }) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []));
}

/** A module, and its lines in the matrix of rights. */
const MODULE_FOLDER = /^src\/(?:modules|testing\/rights\/lines)\/([^/]+)\//;

/** Changes in these places do not concern every module. */
const NARROW = [
  MODULE_FOLDER,
  /^src\/testing\/rights\/(?:plants|noticed-by)-[^/]+\.ts$/,
  /^(?:e2e|docs|bench|tools)\//,
  /^[^/]+\.md$/,
];

/** Code that runs the tests. */
const MACHINERY =
  /^tools\/(?:testing|guards|build)\/(?!.*\.test\.ts$)|^e2e\/support\/(?:app|demo-community|journey|browser)\.ts$/;

function concernsAll(path: string): boolean {
  return MACHINERY.test(path) || !(kindOf(path) || NARROW.some((place) => place.test(path)));
}

/** Includes what journeys share: it starts the application by the command line, and so imports some of it. */
function isJourney(path: string): boolean {
  return path.startsWith('e2e/');
}

function isNarrow(kind: Kind | undefined): boolean {
  return kind === 'unit' || kind === 'database' || kind === 'journeys';
}

function modulesOf(paths: Iterable<string>): readonly string[] {
  const modules = [...paths].flatMap((path) => MODULE_FOLDER.exec(path)?.[1] ?? []);
  return [...new Set(modules)].toSorted();
}

function journeysOf(modules: readonly string[]): readonly string[] {
  return modules.flatMap((one) => JOURNEYS[one] ?? []).map((name) => `e2e/${name}.e2e.ts`);
}

/** Tests that read files of the whole project, without importing them. */
function readersOfAll(files: readonly ProjectFile[]): readonly string[] {
  return files
    .filter(({ path, text }) => kindOf(path) === 'unit' && READS_ALL.test(text))
    .map(({ path }) => path);
}

const READS_ALL = /\b(?:glob|globSync|readProjectFiles)\(/;

function chosen(
  tests: readonly string[],
  modules: readonly string[],
  there: readonly string[],
): Choice {
  const all = modules.length > 0 ? [...tests, ...Object.values(OF_ALL_ROUTES)] : tests;
  const known = new Set(there);
  return {
    everything: false,
    tests: [...new Set(all)].filter((path) => known.has(path)).toSorted(),
    modules,
  };
}

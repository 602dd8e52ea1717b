import { resolve } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import type { NoticedByModules } from '#testing/rights/noticed-by-modules.ts';
import { ROOT } from '../paths.ts';
import { guardSwitches } from './plugin.ts';

/** One file's tests, and what each would miss. */
interface Noticing {
  readonly file: string;
  readonly tests: readonly string[];
  readonly guards: readonly { readonly guard: string; readonly test: string }[];
}

/** A file, and the guard that it does without; at first there is none. */
interface Trial {
  readonly noticing: Noticing;
  readonly gone?: Noticing['guards'][number] | undefined;
}

/** Vitest, as it runs the tests of modules with a switch around each guard, and with the second wall down. */
export async function openRunner(): Promise<Vitest> {
  return await createVitest(
    {
      config: false,
      root: ROOT,
      watch: false,
      // A cache would keep switches as an earlier instrument.ts put them.
      fsModuleCache: false,
      maxWorkers: 2,
      // The switches are set anew before each file: what it imports need not be read a hundred times.
      isolate: false,
      // What fails here should.
      reporters: [{}],
      include: ['src/modules/**/*.test.{ts,tsx}'],
      globalSetup: [resolve(import.meta.dirname, 'unwalled-server.ts')],
      setupFiles: [resolve(import.meta.dirname, 'take-guard-away.ts')],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 10_000 } },
    },
    { plugins: [guardSwitches()] },
  );
}

/**
 * Removes each guard alone, with row-level security off, and runs the module's test that is listed for it. Returns a sentence
 * for each guard whose test passes all the same.
 */
export async function findUnmissed(
  runner: Vitest,
  noticed: NoticedByModules,
): Promise<readonly string[]> {
  return await faultsIn(runner, noticings(noticed));
}

function noticings(noticed: NoticedByModules): readonly Noticing[] {
  return Object.entries(noticed).map(([file, tests]) => ({
    file: resolve(ROOT, 'src/modules', file),
    tests: Object.keys(tests),
    guards: Object.entries(tests).flatMap(([test, guards]) =>
      guards.map((guard) => ({ guard, test })),
    ),
  }));
}

/**
 * Round by round, each file without one of its guards; and at last with all of them, so that nothing failed for itself,
 * or for what an earlier round left behind.
 */
async function faultsIn(runner: Vitest, all: readonly Noticing[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const rounds = Math.max(0, ...all.map(({ guards }) => guards.length));
  for (let number = 0; number < rounds; number += 1) {
    const trials = all
      .map((noticing) => ({ noticing, gone: noticing.guards[number] }))
      .filter(({ gone }) => gone !== undefined);
    const results = await round(runner, trials);
    faults.push(...trials.flatMap((trial) => faultOf(trial, results)));
  }
  return [...(await faultsOfWhole(runner, all)), ...faults];
}

async function faultsOfWhole(runner: Vitest, all: readonly Noticing[]): Promise<readonly string[]> {
  const whole = await round(
    runner,
    all.map((noticing) => ({ noticing })),
  );
  return all.flatMap(({ file, tests }) =>
    tests
      .filter((test) => whole.get(file)?.get(test) !== 'passed')
      .map((test) => `${file}: “${test}” does not pass while every guard is in its place.`),
  );
}

type Results = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The same tests with a guard and without it: what differs, differs by the guard. */
async function round(runner: Vitest, trials: readonly Trial[]): Promise<Results> {
  runner.provide(
    'guardsGone',
    Object.fromEntries(
      trials.flatMap(({ noticing: { file }, gone }) => (gone ? [[file, gone.guard]] : [])),
    ),
  );
  const project = runner.getRootProject();
  const { testModules } = await runner.runTestSpecifications(
    trials.map(({ noticing: { file, tests }, gone }) =>
      project.createSpecification(file, { testNames: gone ? [gone.test] : [...tests] }),
    ),
  );
  return new Map(testModules.map((module) => [module.moduleId, statesOf(module)]));
}

function statesOf(module: TestModule): ReadonlyMap<string, string> {
  return new Map(
    [...module.children.allTests()].map((test) => [test.fullName, test.result().state]),
  );
}

function faultOf({ noticing: { file }, gone }: Trial, results: Results): readonly string[] {
  if (!gone || results.get(file)?.get(gone.test) === 'failed') return [];
  return [`${gone.guard} may be taken away: “${gone.test}” in ${file} does not notice.`];
}

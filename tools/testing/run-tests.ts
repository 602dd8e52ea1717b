import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { exitCode } from '../child.ts';
import { DIST, ROOT } from '../paths.ts';
import { timeByKind } from './time-by-kind.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestRun extends TestCounts {
  /** How long each kind of tests took, one line for each. */
  readonly times: readonly string[];
}

/** Which tests are wanted. */
export interface Wanted {
  /** Of paths, as Vitest takes them; undefined: every test. */
  readonly filters: readonly string[] | undefined;
  /** The modules whose routes the tests of all routes ask; none: all of them. */
  readonly modules: readonly string[];
  /** Options of Vitest. */
  readonly options: readonly string[];
}

/** What Vitest's own JSON reporter writes, as far as it is read here. */
const resultsSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      startTime: z.number(),
      endTime: z.number(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** Runs unit tests, tests with PostgreSQL and journeys. Vitest prints their results. */
export async function runTests({ filters, modules, options }: Wanted): Promise<TestRun> {
  if (filters?.length === 0) return { passed: 0, failed: 0, skipped: 0, times: [] };
  const results = resolve(DIST, `test-results-${process.pid}.json`);
  await mkdir(DIST, { recursive: true });
  const vitest = spawn(
    process.execPath,
    [
      resolve(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...options,
      ...(filters ?? []),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PORUCH_TEST_MODULES: modules.join(',') },
    },
  );
  // Ctrl-C reaches Vitest by itself; whoever ends only this process means Vitest, too.
  process.once('SIGTERM', () => vitest.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  const code = await exitCode(vitest);
  try {
    return count(await readFile(results, 'utf8'), code);
  } catch {
    return { passed: 0, failed: 1, skipped: 0, times: [] };
  } finally {
    await rm(results, { force: true });
  }
}

/** A file that could not be loaded, and errors outside of tests, count as failures, too. */
export function count(json: string, code: number): TestRun {
  const results = resultsSchema.parse(JSON.parse(json));
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = results.numFailedTests + brokenFiles;
  const files = results.testResults.map(({ name, startTime, endTime }) => ({
    path: relative(ROOT, name),
    took: endTime - startTime,
  }));
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && (code !== 0 || !results.success) ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
    times: timeByKind(files),
  };
}

import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { exitCode } from '../child.ts';
import { DIST, ROOT } from '../paths.ts';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What Vitest's own JSON reporter writes, as far as it is counted here. */
const resultsSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** Runs unit tests, tests with PostgreSQL and journeys; Vitest prints, and what it counted is answered. */
export async function runTests(filters: readonly string[]): Promise<TestCounts> {
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
      ...filters,
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  // Ctrl-C reaches Vitest by itself; whoever ends only this process means Vitest, too.
  process.once('SIGTERM', () => vitest.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  const code = await exitCode(vitest);
  try {
    return count(await readFile(results, 'utf8'), code);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(results, { force: true });
  }
}

/** A file that could not be loaded, and errors outside of tests, count as failures, too. */
export function count(json: string, code: number): TestCounts {
  const results = resultsSchema.parse(JSON.parse(json));
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = results.numFailedTests + brokenFiles;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && (code !== 0 || !results.success) ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

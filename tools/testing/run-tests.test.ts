import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../paths.ts';
import { count } from './run-tests.ts';

const file = (status: string) => ({
  name: resolve(ROOT, 'src/kernel/ids.test.ts'),
  startTime: 1000,
  endTime: 3500,
  status,
  assertionResults: status === 'passed' ? [{ status }] : [],
});

const report = (over: object) =>
  JSON.stringify({
    success: true,
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [file('passed')],
    ...over,
  });

describe('Counting what Vitest has run', () => {
  test('all well', () => {
    expect(count(report({}), 0)).toMatchObject({ passed: 7, failed: 0, skipped: 1 });
  });

  test('failed tests are counted', () => {
    const failed = { success: false, numFailedTests: 2 };
    expect(count(report(failed), 1)).toMatchObject({ failed: 2 });
  });

  test('a file that could not be loaded is a failure, though no test in it has failed', () => {
    const broken = { success: false, testResults: [file('failed')] };
    expect(count(report(broken), 1)).toMatchObject({ failed: 1 });
  });

  test('an error outside of every test is a failure', () => {
    expect(count(report({}), 1)).toMatchObject({ failed: 1 });
    expect(count(report({ success: false }), 0)).toMatchObject({ failed: 1 });
  });

  test('each kind of tests says how long it took', () => {
    expect(count(report({}), 0).times).toEqual([
      'unit          1 files     2.5 s',
      'all           1 files     2.5 s',
    ]);
  });
});

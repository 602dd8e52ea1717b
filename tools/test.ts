import { type CheckResult, runChecks } from './checks/run-checks.ts';
import { runTests } from './testing/run-tests.ts';

// `npm test` runs everything; `npm test -- src/kernel` only the tests of that folder.
const filters = process.argv.slice(2);
const checks: readonly CheckResult[] = filters.length === 0 ? await runChecks() : [];
const tests = await runTests(filters);

const failedChecks = checks.filter(({ passed }) => !passed);
for (const { name } of failedChecks) console.log(`failed check: ${name}`);
if (tests.skipped > 0) {
  console.log(
    'skipped: what wants real data, where there is none (PORUCH_REAL_DATA, see CONTRIBUTING.md)',
  );
}
const passed = checks.length - failedChecks.length + tests.passed;
const failed = failedChecks.length + tests.failed;
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`);

import { type CheckResult, runChecks } from './checks/run-checks.ts';
import { ROOT } from './paths.ts';
import { runTests } from './testing/run-tests.ts';
import { whatToRun } from './testing/what-to-run.ts';

// `npm test` runs everything; tools/testing/what-to-run.ts lists what may follow it.
const what = await whatToRun(ROOT, process.argv.slice(2));
if (typeof what === 'string') {
  console.error(what);
  process.exit(1);
}
if (what.summary !== '') console.log(what.summary);
const checks: readonly CheckResult[] = what.checks ? await runChecks() : [];
const tests = await runTests(what);

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
if (tests.times.length > 0) {
  console.log(`time of each kind, added up over the workers:\n  ${tests.times.join('\n  ')}`);
}
console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`);

import { runChecks } from './checks/run-checks.ts';

const checks = await runChecks();
process.exitCode = checks.every(({ passed }) => passed) ? 0 : 1;

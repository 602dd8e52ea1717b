import { findViolations } from '../boundaries/find-violations.ts';
import { EXCEPTIONS } from '../boundaries/tiers.ts';
import { ROOT } from '../paths.ts';
import type { Problem } from './project-files.ts';

/** With an unsuitable TypeScript the reader reads nothing and is content: it must have read the house. */
const MIN_MODULES = 100;

export async function boundaries(): Promise<readonly Problem[]> {
  const { modules, violations, unusedExceptions, unusedKernelPackages } = await findViolations(
    ROOT,
    ['src', 'bench', 'e2e', 'tools'],
    EXCEPTIONS,
  );
  if (modules < MIN_MODULES) return [`only ${modules} modules were read: is TypeScript still 6.0?`];
  return [
    ...violations.map(({ rule, from, to, comment }) => `${rule}: ${from} → ${to}\n  (${comment})`),
    ...unusedExceptions.map(
      ({ rule, from }) => `the exception of ${from} from ${rule} is not needed`,
    ),
    ...unusedKernelPackages.map(
      (name) => `the kernel does not use ${name}: it need not be allowed`,
    ),
  ];
}

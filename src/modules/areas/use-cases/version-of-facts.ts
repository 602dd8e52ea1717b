import { createHash } from 'node:crypto';
import type { KnownArea } from '../domain/import/register.ts';

/** Another one as soon as anything has changed that a correction may change. */
export function versionOfFacts({ name, nameEn, population, furtherNames }: KnownArea): string {
  const further = furtherNames.map((one) => one.name).toSorted();
  const content = JSON.stringify([name, nameEn ?? null, population ?? null, further]);
  return createHash('sha256').update(content).digest('base64url');
}

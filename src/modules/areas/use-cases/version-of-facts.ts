import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { KnownArea } from '../domain/import/register.ts';

/** Another one as soon as anything has changed that a correction may change. */
export function versionOfFacts({ name, nameEn, population, furtherNames }: KnownArea): string {
  const further = furtherNames.map((one) => one.name).toSorted();
  return fingerprint([name, nameEn ?? null, population ?? null, further]);
}

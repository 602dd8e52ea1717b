import { parseKatottg } from '../domain/katottg.ts';
import type { KnownArea } from '../domain/import/register.ts';

/** The area that a person means on the command line: its code or its slug. */
export function findArea(known: readonly KnownArea[], written: string): KnownArea | undefined {
  const code = parseKatottg(written)?.code;
  return known.find((area) => (code ? area.code === code : area.slug === written.trim()));
}

import type { AreaId } from '#kernel/ids.ts';
import { parseKatottg } from '../domain/katottg.ts';
import type { KnownArea } from '../domain/import/register.ts';

/** The area that a person means on the command line: its code or its slug. */
export function findArea(known: readonly KnownArea[], written: string): KnownArea | undefined {
  const code = parseKatottg(written)?.code;
  return known.find((area) => (code ? area.code === code : area.slug === written.trim()));
}

/** A code or slug on the command line, an id on the desk. */
export type AreaMeant = string | { readonly id: AreaId };

export function findMeant(known: readonly KnownArea[], meant: AreaMeant): KnownArea | undefined {
  if (typeof meant === 'string') return findArea(known, meant);
  return known.find(({ id }) => id === meant.id);
}

/** For the error message, where an id would mean nothing to the reader. */
export function writtenAs(meant: AreaMeant): string {
  return typeof meant === 'string' ? meant : '';
}

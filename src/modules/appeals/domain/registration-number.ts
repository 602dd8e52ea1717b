import type { KeptAppeal } from './appeal.ts';

/** Of a letter without a name: «без підпису». */
const NAMELESS = 'БП';

/**
 * «З-12/2026»: the first letter of the surname and the turn in that year’s register, as the Cabinet of Ministers’
 * instruction 348 of 14 April 1997 asks for.
 */
export function registrationNumber({
  name,
  registerYear,
  registerNumber,
}: Pick<KeptAppeal, 'name' | 'registerYear' | 'registerNumber'>): string {
  const initial = /\p{L}/u.exec(name)?.[0]?.toLocaleUpperCase('uk') ?? NAMELESS;
  return `${initial}-${registerNumber}/${registerYear}`;
}

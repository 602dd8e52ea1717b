/**
 * What the law lets one district officer answer for: the Instruction on the work of district officers of
 * police, Order of the Ministry of Internal Affairs of Ukraine No. 650 of 28 July 2017. Shown as data; a
 * community decides what follows from it.
 */
export const BEAT_LIMITS = {
  rural: 6_000,
  urban: 7_000,
  source: 'MIA Order 650, 28.07.2017',
} as const;

/** Residents that a beat may have at most. */
export function beatLimit(urban: boolean): number {
  return urban ? BEAT_LIMITS.urban : BEAT_LIMITS.rural;
}

/** A count of fewer people than this is not published: in a village, neighbours would know who they were. */
export const FEWEST = 10;

/** Nobody is nobody's secret; from one to nine people are. */
export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST;
}

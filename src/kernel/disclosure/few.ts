/** The smallest count of people that is published: in a village, neighbours would recognise fewer. */
export const FEWEST = 10;

/** Zero may be published; one to nine people may not. */
export function isFew(people: number): boolean {
  return people > 0 && people < FEWEST;
}

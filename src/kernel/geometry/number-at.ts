/**
 * Reads an array at an index that is valid by construction, which the types cannot express. Returns NaN for a mistake,
 * which makes every comparison false instead of giving a wrong place.
 */
export function numberAt(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? Number.NaN;
}

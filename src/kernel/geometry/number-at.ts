/**
 * Reads a typed array at an index that is valid by construction, which the types cannot express. Returns NaN for a mistake,
 * which makes every comparison false instead of giving a wrong place.
 */
export function numberAt(numbers: Float64Array | Uint32Array | Uint8Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}

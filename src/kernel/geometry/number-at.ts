/**
 * Reads a typed array where the index is within it by construction, which the types cannot know.
 * NaN for a mistake: it makes every comparison false instead of a quietly wrong place.
 */
export function numberAt(numbers: Float64Array | Uint32Array | Uint8Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}

/** Splits a list into runs of at most `size`, in order, so that messages to a database stay short. */
export function* batches<Thing>(
  things: readonly Thing[],
  size: number,
): Generator<readonly Thing[]> {
  for (let start = 0; start < things.length; start += size) yield things.slice(start, start + size);
}

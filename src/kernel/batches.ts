/** Runs of at most `size`, in their order: what goes to a database in messages of a bearable length. */
export function* batches<Thing>(
  things: readonly Thing[],
  size: number,
): Generator<readonly Thing[]> {
  for (let start = 0; start < things.length; start += size) yield things.slice(start, start + size);
}

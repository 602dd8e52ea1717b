/** How much a field, a question or a part of an address holds where its route says no more: a line, an id, a code. */
export const LINE = 500;

/** By their names: how much those hold that take more than a line, in UTF-16 units. */
export type Longest = Readonly<Record<string, number>>;

export interface TooLong {
  readonly name: string;
  readonly length: number;
  /** What it holds. */
  readonly most: number;
}

/**
 * How much of it is read at all. Browsers send two signs for the end of a line, and spaces are tidied away; what is a little
 * too long is told beside its field, by the page that has it.
 */
export function roomFor(most: number): number {
  return most * 2 + 1_000;
}

/**
 * Texts that nobody shall read: no use case, however it treats them, is then held up by their length. Of a field that
 * `longest` does not name, a line is read.
 */
export function tooLongIn(
  texts: Iterable<readonly [name: string, text: string]>,
  longest: Longest = {},
): readonly TooLong[] {
  const found: TooLong[] = [];
  for (const [name, text] of texts) {
    const most = Object.hasOwn(longest, name) ? (longest[name] ?? LINE) : LINE;
    if (Math.max(text.length, name.length) > roomFor(most)) {
      found.push({ name, length: text.length, most });
    }
  }
  return found;
}

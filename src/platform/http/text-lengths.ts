/** Maximum length of a field, a query parameter or a path parameter, unless its route allows more: a line, an id, a code. */
export const LINE = 500;

/** Maximum lengths by field name, in UTF-16 units, of fields that hold more than a line. */
export type MaxLengths = Readonly<Record<string, number>>;

export interface TooLong {
  readonly name: string;
  readonly length: number;
  /** Its maximum length. */
  readonly most: number;
}

/**
 * The length beyond which a text is refused unread. It leaves room for line ends, which browsers send as two characters, and for
 * spaces that are trimmed later; a text that is only a little too long gets an error beside its field, from its page.
 */
export function roomFor(most: number): number {
  return most * 2 + 1_000;
}

/**
 * Texts that are too long to be read, so that their length cannot slow down a use case. A field that `maxLengths` does not
 * name may hold a line.
 */
export function tooLongIn(
  texts: Iterable<readonly [name: string, text: string]>,
  maxLengths: MaxLengths = {},
): readonly TooLong[] {
  const found: TooLong[] = [];
  for (const [name, text] of texts) {
    const most = Object.hasOwn(maxLengths, name) ? (maxLengths[name] ?? LINE) : LINE;
    if (Math.max(text.length, name.length) > roomFor(most)) {
      found.push({ name, length: text.length, most });
    }
  }
  return found;
}

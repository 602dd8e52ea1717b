/** Maps words to numbers: a sorted list of words over one flat array. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The numbers of word i are at `starts[i]` to `starts[i + 1]`; the next word follows directly. */
  readonly starts: Uint32Array;
  /** The numbers of each word: below 2³², with a meaning only to the caller. */
  readonly postings: Uint32Array;
}

export function buildWordIndex(given: ReadonlyMap<string, readonly number[]>): WordIndex {
  // By code units, like `<`: lowerBound relies on this order.
  const words = [...given.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  let total = 0;
  for (const numbers of given.values()) total += numbers.length;
  const postings = new Uint32Array(total);
  let end = 0;
  words.forEach((word, index) => {
    postings.set(given.get(word) ?? [], end);
    end += given.get(word)?.length ?? 0;
    starts[index + 1] = end;
  });
  return { words, starts, postings };
}

/** The range of words with this prefix: the first index and the index after the last one. The word itself comes first. */
export function wordsBeginning(
  index: WordIndex,
  beginning: string,
): readonly [from: number, to: number] {
  const from = lowerBound(index.words, beginning);
  // Sorts after all letters.
  return [from, lowerBound(index.words, `${beginning}\uffff`)];
}

function lowerBound(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which bearers a word has: a sorted list of words over one flat array of numbers. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The postings of word i stand from `starts[i]` to `starts[i + 1]`; those of neighbours follow on. */
  readonly starts: Uint32Array;
  /** What was given for each word: numbers below 2³² that only the giver understands. */
  readonly postings: Uint32Array;
}

export function buildWordIndex(given: ReadonlyMap<string, readonly number[]>): WordIndex {
  // By code units, as `<` compares: the order that lowerBound relies on.
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

/** The words that begin so: from the first index up to the second, the word itself first. */
export function wordsBeginning(
  index: WordIndex,
  beginning: string,
): readonly [from: number, to: number] {
  const from = lowerBound(index.words, beginning);
  // No letter of any script sorts after U+FFFF.
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

import { editsBetween } from './edits.ts';

/** Finds words in spite of slips. */
export interface NearWords {
  /**
   * Calls `found` for each word at most `edits` away, by its index in the list; in the list's order.
   * `unfinished`: the end of the word may still be missing.
   */
  find(
    word: string,
    edits: number,
    unfinished: boolean,
    found: (index: number, edits: number) => void,
  ): void;
}

/**
 * By pairs of neighbouring letters: a slip spoils two of them, a swap three, so words that share too few
 * need not be compared. Pairs rather than the usual triples, because a slip in the middle of a name of five
 * letters leaves no triple whole.
 */
export function buildNearWords(words: readonly string[]): NearWords {
  const wordsWithPair = listPairs(words);
  const shared = new Uint8Array(words.length);
  return {
    find(word, edits, unfinished, found) {
      shared.fill(0);
      const pairs = pairsOf(word);
      for (const pair of pairs) {
        for (const index of wordsWithPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1;
      }
      const enough = Math.max(1, pairs.size - 2 * edits - 1);
      for (let index = 0; index < words.length; index += 1) {
        if ((shared[index] ?? 0) < enough) continue;
        const away = editsBetween(word, words[index] ?? '', edits, unfinished);
        if (away <= edits) found(index, away);
      }
    },
  };
}

/** Enough for any name; a longer word is compared by its beginning. */
const MAX_PAIRS = 60;

function pairsOf(word: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const end = Math.min(word.length, MAX_PAIRS);
  for (let at = 0; at < end; at += 1)
    pairs.add(at === 0 ? `^${word.charAt(0)}` : word.slice(at - 1, at + 1));
  return pairs;
}

function listPairs(words: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  words.forEach((word, index) => {
    for (const pair of pairsOf(word)) {
      const list = lists.get(pair);
      if (list) list.push(index);
      else lists.set(pair, [index]);
    }
  });
  return new Map(Array.from(lists, ([pair, list]) => [pair, Uint32Array.from(list)]));
}

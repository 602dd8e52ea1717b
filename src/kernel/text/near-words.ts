import { forEachInSteps, type Steps } from '../steps.ts';
import { editsBetween } from './edits.ts';

/** Finds words despite typing errors. */
export interface NearWords {
  /**
   * Calls `found` with the index of each word within `edits`, in the list's order. `unfinished`: the end of the word may still
   * be missing.
   */
  find(
    word: string,
    edits: number,
    unfinished: boolean,
    found: (index: number, edits: number) => void,
  ): void;
}

/**
 * Indexes words by pairs of adjacent letters: a wrong letter changes two of them, a swap three, so words with too few common
 * pairs are not compared. Pairs and not triples, because an error in the middle of a name of five letters leaves no triple
 * intact.
 */
export function* nearWordsInSteps(words: readonly string[]): Steps<NearWords> {
  const wordsWithPair = yield* listPairs(words);
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

/** Enough for any name; of a longer word only the beginning is compared. */
const MAX_PAIRS = 60;

function pairsOf(word: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const end = Math.min(word.length, MAX_PAIRS);
  for (let at = 0; at < end; at += 1)
    pairs.add(at === 0 ? `^${word.charAt(0)}` : word.slice(at - 1, at + 1));
  return pairs;
}

function* listPairs(words: readonly string[]): Steps<ReadonlyMap<string, Uint32Array>> {
  const lists = new Map<string, number[]>();
  yield* forEachInSteps(words, (word, index) => {
    for (const pair of pairsOf(word)) {
      const list = lists.get(pair);
      if (list) list.push(index);
      else lists.set(pair, [index]);
    }
  });
  return new Map(Array.from(lists, ([pair, list]) => [pair, Uint32Array.from(list)]));
}

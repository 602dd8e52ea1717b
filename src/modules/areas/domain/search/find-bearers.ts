import { type NearWords, nearWordsInSteps } from '#kernel/text/near-words.ts';
import type { Steps } from '#kernel/steps.ts';
import { type WordIndex, buildWordIndex, wordsBeginning } from '#kernel/text/word-index.ts';
import { LEVEL, type Match, type NameCollector, bearerOf, packMatch } from './names.ts';
import type { QueryWord } from './read-query.ts';

/** What one word of a query has found. */
export interface WordMatches {
  /** By bearer. */
  readonly matches: Uint16Array;
  /** The bearers that were found, each once. */
  readonly found: readonly number[];
}

export interface BearerFinder {
  find(word: QueryWord): WordMatches;
}

export function* createBearerFinder(names: NameCollector, bearers: number): Steps<BearerFinder> {
  const spelled = buildWordIndex(names.spelled);
  yield;
  const sounding = buildWordIndex(names.sounding);
  yield;
  const near: NearWords = yield* nearWordsInSteps(sounding.words);
  return {
    find(word) {
      const result = { matches: new Uint16Array(bearers), found: [] };
      raise(spelled, word.spelled, LEVEL.spelledWhole, LEVEL.spelledBeginning, result);
      for (const sound of word.sounds) {
        raise(sounding, sound, LEVEL.soundsWhole, LEVEL.soundsBeginning, result);
      }
      for (const [number, sound] of word.slips > 0 ? word.sounds.entries() : []) {
        // The second is how the word sounds if its end is still missing.
        const unfinished = word.last && number === word.sounds.length - 1;
        near.find(sound, word.slips, unfinished, (index, slips) => {
          const level = slips > 1 ? LEVEL.twoSlips : LEVEL.oneSlip;
          // No slips: a beginning, which has been found already.
          if (slips > 0) raisePostings(sounding, index, index + 1, level, result);
        });
      }
      return result;
    },
  };
}

interface Collected {
  readonly matches: Uint16Array;
  readonly found: number[];
}

function raise(
  index: WordIndex,
  word: string,
  whole: number,
  beginning: number,
  collected: Collected,
): void {
  if (word === '') return;
  const [from, to] = wordsBeginning(index, word);
  const exact = index.words[from] === word ? from + 1 : from;
  raisePostings(index, from, exact, whole, collected);
  raisePostings(index, exact, to, beginning, collected);
}

/** Keeps the best match of each bearer. */
function raisePostings(
  index: WordIndex,
  fromWord: number,
  toWord: number,
  level: number,
  { matches, found }: Collected,
): void {
  const end = index.starts[toWord] ?? 0;
  for (let at = index.starts[fromWord] ?? 0; at < end; at += 1) {
    const posting = index.postings[at] ?? 0;
    const bearer = bearerOf(posting);
    const match: Match = packMatch(level, posting);
    const before = matches[bearer] ?? 0;
    if (match <= before) continue;
    if (before === 0) found.push(bearer);
    matches[bearer] = match;
  }
}

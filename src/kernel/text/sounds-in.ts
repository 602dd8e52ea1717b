import { foldedWords } from './fold-text.ts';
import { searchKeyOfBeginning } from './search-key.ts';

/**
 * Whether each word that somebody typed stands in these words, however it is spelled and whichever comes first, as with
 * given names and surnames: a part of a word is enough.
 */
export function soundsIn(words: string, typed: string): boolean {
  const [heard, wanted] = [keysOf(words), keysOf(typed)];
  return wanted.length > 0 && wanted.every((part) => heard.some((word) => word.includes(part)));
}

/** A word that is still being typed has no ending yet; of the words it is looked for in, the endings do no harm. */
function keysOf(text: string): readonly string[] {
  return foldedWords(text)
    .map(searchKeyOfBeginning)
    .filter((key) => key !== '');
}

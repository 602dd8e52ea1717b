import { foldedWords } from './fold-text.ts';
import { searchKeyOfBeginning } from './search-key.ts';

/**
 * Whether every typed word occurs in these words, in any spelling and order, as with given names and surnames; a part of a word
 * is enough.
 */
export function soundsIn(words: string, typed: string): boolean {
  const [heard, wanted] = [keysOf(words), keysOf(typed)];
  return wanted.length > 0 && wanted.every((part) => heard.some((word) => word.includes(part)));
}

/** A word that is still being typed has no ending yet, so the endings of the others are kept too. */
function keysOf(text: string): readonly string[] {
  return foldedWords(text)
    .map(searchKeyOfBeginning)
    .filter((key) => key !== '');
}

import { foldText } from './fold-text.ts';
import { searchKeyOfBeginning } from './search-key.ts';

/** Whether what somebody typed stands in these words, however it is spelled: the beginning of a word is enough. */
export function soundsIn(words: string, typed: string): boolean {
  const wanted = keyOf(typed);
  return wanted !== '' && keyOf(words).includes(wanted);
}

/** A word that is still being typed has no ending yet; of the words it is looked for in, the endings do no harm. */
function keyOf(text: string): string {
  return foldText(text).split(' ').map(searchKeyOfBeginning).join(' ');
}

/** «немає назви» → «Немає назви.»: turns the words of a table cell into a sentence for a field's error. */
export function asSentence(words: string): string {
  if (words === '') return '';
  const said = words.charAt(0).toLocaleUpperCase('uk') + words.slice(1);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}

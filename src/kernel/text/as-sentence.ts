/** «немає назви» → «Немає назви.»: words that stand in a row of a table, said by themselves beside a field. */
export function asSentence(words: string): string {
  if (words === '') return '';
  const said = words.charAt(0).toLocaleUpperCase('uk') + words.slice(1);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}

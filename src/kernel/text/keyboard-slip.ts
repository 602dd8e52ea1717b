/**
 * The text that the same keys produce in the other keyboard layout: «Nfnfh,eyfhb» is «Татарбунари» typed without switching to
 * Ukrainian, «Щвуіф» is Odesa without switching to English. Undefined if no key differs.
 */
export function retyped(text: string): string | undefined {
  const keys = /\p{Script=Cyrillic}/u.test(text) ? TO_LATIN : TO_UKRAINIAN;
  if (!/\p{L}/u.test(text)) return undefined;
  const meant = Array.from(text, (sign) => keys.get(sign) ?? sign).join('');
  return meant === text ? undefined : meant;
}

// The letters' keys, row by row, left to right: the standard Ukrainian layout under the American one.
const AMERICAN = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`\\QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~|';
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ґЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ'Ґ";
/** Where the Russian layout has another letter. */
const RUSSIAN: readonly (readonly [string, string])[] = [
  ['ы', 's'],
  ['ъ', ']'],
  ['э', "'"],
  ['ё', '`'],
];

const TO_UKRAINIAN = new Map(Array.from(AMERICAN, (key, index) => [key, UKRAINIAN.charAt(index)]));
const TO_LATIN = new Map([
  ...RUSSIAN,
  ...Array.from(UKRAINIAN, (key, index): [string, string] => [key, AMERICAN.charAt(index)]),
]);

/**
 * One rough Latin spelling for the variants of a name: Ukrainian, Russian, the official transliteration and common wrong ones.
 * «Татарбунари», Татарбунары, Tatarbunary and Tatarbunari are equal; so are Одеса, Одесса, Odessa; Київ, Киев, Kyiv, Kiev;
 * Сергіївка, Сергеевка, Serhiivka, Sergeyevka. For comparison only, and for folded words (foldText) only. Some different names
 * become equal too, so exact matches must rank above phonetic ones.
 */
export function searchKey(foldedWord: string): string {
  return withEndings(soundsOf(foldedWord));
}

/**
 * The same for a word that is still being typed, whose end is not a grammatical ending yet. «новов» must match
 * «нововолодимирівка».
 */
export function searchKeyOfBeginning(foldedWord: string): string {
  return withSuffixes(soundsOf(foldedWord));
}

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'ii',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ъ: '',
  ы: 'i',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  // Romanian, Gagauz and Slavic Latin, and the old English transliteration with y.
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  ž: 'zh',
  č: 'ch',
  ç: 'ch',
  ţ: 'ts',
  ț: 'ts',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  q: 'k',
  w: 'v',
  x: 'ks',
  y: 'i',
  j: 'i',
};

/** In this order: each rule works on the result of the previous ones. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|shh/g, 'sh'],
  [/tch/g, 'ch'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  // г is h or g, х is kh or h: foreigners do not hear the difference.
  [/[kg]h|g/g, 'h'],
  [/t[sz]|c(?!h)/g, 'c'],
  [/(.)\1+/g, '$1'],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** In closed syllables Ukrainian has і where Russian has о or е: -івка and -овка, Київ and Киев. */
const SUFFIXES: readonly (readonly [RegExp, string])[] = [[/(?<![oei])[oei]+v(?=[kcs])/g, 'iv']];

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<![oei])[oei]+v$/, 'iv'],
  // Велика and Великая, Велике and Великое, Вилкове and Вилково, Тарутине and Тарутино.
  [/aia$/, 'a'],
  [/oe$/, 'e'],
  [/([nv])o$/, '$1e'],
];

function soundsOf(foldedWord: string): string {
  let latin = '';
  for (const letter of foldedWord.normalize('NFC')) latin += LETTERS[letter] ?? plain(letter);
  return rewritten(latin, SOUNDS);
}

/** Removes diacritics, for example of Romanian ă, â, î. */
function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0);
}

function withSuffixes(sounds: string): string {
  return rewritten(sounds, SUFFIXES);
}

function withEndings(sounds: string): string {
  return rewritten(withSuffixes(sounds), ENDINGS);
}

function rewritten(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text);
}

/**
 * One rough Latin spelling for the ways in which a name is written: Ukrainian, Russian, the official
 * transliteration and the usual wrong ones. «Татарбунари», Татарбунары, Tatarbunary and Tatarbunari are one;
 * so are Одеса, Одесса, Odessa; Київ, Киев, Kyiv, Kiev; Сергіївка, Сергеевка, Serhiivka, Sergeyevka.
 * For comparing only, and for folded words (foldText) only. It joins some different names as well, so what
 * was spelled as typed must rank above what only sounds so.
 */
export function searchKey(foldedWord: string): string {
  return withEndings(soundsOf(foldedWord));
}

/**
 * The same for a word that is still being typed: its end is not an ending yet. «новов» must begin
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
  // Romanian, Gagauz and Slavic Latin, and the old English way with y.
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

/** In this order: each sees what those before it have left. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|shh/g, 'sh'],
  [/tch/g, 'ch'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  // г is h or g, х is kh or h: nobody abroad hears the difference.
  [/[kg]h|g/g, 'h'],
  [/t[sz]|c(?!h)/g, 'c'],
  [/(.)\1+/g, '$1'],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** Ukrainian closes the syllable with і where Russian keeps о or е: -івка and -овка, Київ and Киев. */
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

/** Romanian ă, â, î and the like without their marks. */
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

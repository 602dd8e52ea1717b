import cyrillicToTranslit from 'cyrillic-to-translit-js';

/**
 * Ukrainian in Latin letters as the state writes it: resolution 55 of the Cabinet of Ministers, 27 January
 * 2010. «Згурівка» is Zghurivka, «Знам’янка» Znamianka, «Юрій» Yurii. Russian letters that Ukrainian lacks
 * are taken as their likest neighbours; other scripts are left as they are.
 */
export function transliterate(text: string): string {
  return text.normalize('NFC').replace(WORD, transliterateWord);
}

const official = cyrillicToTranslit({ preset: 'uk' });

/** A part after a hyphen begins a word: «Нью-Йорк» is Niu-York. */
const WORD = /\p{L}[\p{L}'’ʼ‘`]*/gu;

/** The library knows three of the apostrophes and none of these letters. */
const UNKNOWN_TO_LIBRARY = /[‘`ыэъЫЭЪ]/g;
const KNOWN: Readonly<Record<string, string>> = {
  ы: 'и',
  э: 'е',
  ъ: 'ь',
  Ы: 'И',
  Э: 'Е',
  Ъ: 'Ь',
  '‘': '’',
  '`': '’',
};

function transliterateWord(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  const latin = official.transform(word.replace(UNKNOWN_TO_LIBRARY, (sign) => KNOWN[sign] ?? sign));
  // Letter by letter, «ЮЖНЕ» would be YuZhNE.
  return isShouted(word) ? latin.toUpperCase() : latin;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

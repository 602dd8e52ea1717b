import cyrillicToTranslit from 'cyrillic-to-translit-js';

/**
 * The official transliteration of Ukrainian: resolution 55 of the Cabinet of Ministers, 27 January 2010. «Згурівка» is
 * Zghurivka, «Знам’янка» Znamianka, «Юрій» Yurii. Russian letters that Ukrainian lacks are replaced by similar ones; other
 * scripts are left as they are.
 */
export function transliterate(text: string): string {
  return text.normalize('NFC').replace(WORD, transliterateWord);
}

const official = cyrillicToTranslit({ preset: 'uk' });

/** A part after a hyphen begins a word: «Нью-Йорк» is Niu-York. */
const WORD = /\p{L}[\p{L}'’ʼ‘`]*/gu;

/** Apostrophes and letters that the library does not know. */
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
  // Otherwise «ЮЖНЕ» would become YuZhNE.
  return isShouted(word) ? latin.toUpperCase() : latin;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

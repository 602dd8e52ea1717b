/**
 * Normalises a text for comparison, never for display: small letters and digits, one space between words. «Знам’янка»,
 * «ЗНАМ'ЯНКА» and «Знам"янка» are equal, and so are «Ґрунтове» and «Грунтове», «Білгород-Дністровський» and «Білгород
 * Дністровський». Empty if the text has neither letters nor digits. Idempotent.
 */
export function foldText(text: string): string {
  const lower = text.replace(NUMBER_SIGN, ' ').normalize('NFKC').toLowerCase().normalize('NFC');
  const words = lower
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE_IN_WORD, '')
    .replace(SEPARATORS, ' ')
    .replaceAll('ґ', 'г')
    .replaceAll('ё', 'е')
    .trim();
  return CYRILLIC.test(words) && LATIN.test(words)
    ? words.split(' ').map(inOneScript).join(' ')
    : words;
}

/** The words of a folded text. */
export function foldedWords(text: string): readonly string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** NFKC would turn it into letters, and «школа №2» into «школа no2». */
const NUMBER_SIGN = /№/g;

/**
 * Control characters except white space, format characters (zero width, direction, soft hyphen), and combining marks such as
 * stress («Татарбуна́ри»). The dots of ї and the breve of й belong to their letters.
 */
const INVISIBLE = /[\p{Cf}\p{M}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Typewriters had no apostrophe, so old registers use the quotation mark and the asterisk. */
const APOSTROPHE_IN_WORD = /(?<=\p{L})['’ʼ‘`´′ʹ"“”*](?=\p{L})/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_TWINS = 'aceopxyikmthbï';
const CYRILLIC_TWINS = 'асеорхуікмтнвї';

/** «Iзмаїл» with a Latin I, «Cаврань» with a Latin C: from keyboards and scanners. */
function inOneScript(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  return word.replace(/\p{Script=Latin}/gu, (letter) => {
    const twin = LATIN_TWINS.indexOf(letter);
    return twin < 0 ? letter : CYRILLIC_TWINS.charAt(twin);
  });
}

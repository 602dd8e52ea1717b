declare const brand: unique symbol;
/** Six signs that open the questions of one round: shown to a class, printed, typed on a telephone. */
export type SurveyCode = string & { readonly [brand]: 'survey-code' };

/**
 * No sign looks like another one, and each letter looks the same on a Ukrainian and a Latin keyboard. No vowels: no word
 * can come of it.
 */
const SIGNS = '23456789CHKMPTX';
const LENGTH = 6;
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);
const TWINS: Readonly<Record<string, string>> = {
  С: 'C',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

export function newSurveyCode(random: { bytes(count: number): Uint8Array }): SurveyCode {
  let text = '';
  while (text.length < LENGTH) {
    for (const byte of random.bytes(LENGTH)) {
      // 255 is 15 times 17: every sign is as likely as any other.
      if (byte < 255 && text.length < LENGTH) text += SIGNS[byte % SIGNS.length];
    }
  }
  const code = parseSurveyCode(text);
  if (!code) throw new Error('a new code is none');
  return code;
}

/** As people type it: in small letters, with spaces or a dash, on either keyboard. Undefined when it cannot be a code. */
export function parseSurveyCode(typed: string): SurveyCode | undefined {
  if (typed.length > 40) return undefined;
  const text = [...typed.toUpperCase().replace(/[\s\-–—.]/g, '')]
    .map((sign) => TWINS[sign] ?? sign)
    .join('');
  return isSurveyCode(text) ? text : undefined;
}

function isSurveyCode(text: string): text is SurveyCode {
  return CODE.test(text);
}

/** «K7M 2PX»: read out and copied in threes. */
export function spokenSurveyCode(code: SurveyCode): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

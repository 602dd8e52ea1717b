/**
 * Six characters that are displayed on a wall and typed on a telephone. No two look alike, and each letter looks the same on a
 * Ukrainian and a Latin keyboard. There are no vowels, so that no words can result.
 */
export const SHORT_CODE_SIGNS = '23456789CHKMPTX';
export const SHORT_CODE_LENGTH = 6;
const CODE = new RegExp(`^[${SHORT_CODE_SIGNS}]{${SHORT_CODE_LENGTH}}$`);
const TWINS: Readonly<Record<string, string>> = {
  С: 'C',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

/** As people type it: in small letters, with spaces or a dash, on either keyboard. Undefined if it cannot be a code. */
export function parseShortCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const text = [...typed.toUpperCase().replace(/[\s\-–—.]/g, '')]
    .map((sign) => TWINS[sign] ?? sign)
    .join('');
  return CODE.test(text) ? text : undefined;
}

/** «K7M 2PX»: groups of three are easier to read out and to copy. */
export function spokenShortCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

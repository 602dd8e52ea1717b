import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone as people here write it: «067 000 00 00», «(04844) 0-00-00», «0 800 213 103»; a foreign one
 * with its country's code. A short number (102, 116 123) is not anybody's telephone in +380: it stays as it
 * is. What cannot be understood is shown as it was entered.
 */
export function formatPhone(phone: string): string {
  const known = shown.get(phone);
  if (known !== undefined) return known;
  const text = describe(phone);
  if (shown.size >= KEPT) shown.clear();
  shown.set(phone, text);
  return text;
}

/** `tel:+380670000000`; a short number as it is dialled: `tel:102`. */
export function telephoneHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#]/g, '')}`;
}

/** Parsing takes about 20 µs, and every page has the same few numbers. */
const shown = new Map<string, string>();
const KEPT = 10_000;

const SHORT = /^\d{2,6}$/;

function describe(phone: string): string {
  const dialled = phone.replace(/[\s()-]/g, '');
  if (SHORT.test(dialled)) return dialled.length === 6 ? inThrees(dialled) : dialled;
  const parsed = parsePhoneNumberFromString(phone, 'UA');
  if (!parsed?.isPossible()) return phone;
  if (parsed.countryCallingCode !== '380') return parsed.formatInternational();
  const [code = '', ...rest] = parsed.formatNational().split(' ');
  return ukrainian(code, rest.join(''));
}

function ukrainian(code: string, local: string): string {
  if (code === '0800' || code === '0900') return `0 ${code.slice(1)} ${inThrees(local)}`;
  const groups = inPairs(local);
  return code.length > 3 ? `(${code}) ${groups.join('-')}` : [code, ...groups].join(' ');
}

/** 0000000 → 000 00 00; 00000 → 0 00 00: pairs from the end, the remainder in front. */
function inPairs(digits: string): readonly string[] {
  const first = digits.length % 2 === 0 ? 2 : digits.length > 5 ? 3 : 1;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{1,2}/g) ?? [])];
}

function inThrees(digits: string): string {
  return digits.match(/\d{1,3}/g)?.join(' ') ?? digits;
}

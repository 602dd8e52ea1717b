import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Short numbers are dialled as written, from any telephone: 102, 112, 1547, 116 111. They have no international form. */
const SHORT_NUMBER = /^1\d{2,5}$/;

/** E.164 (`+380670000000`), or a short number as it is; undefined if it cannot be a telephone. */
export function parsePhone(text: string): string | undefined {
  const digits = text.replace(/[\s().\-–]/g, '');
  if (SHORT_NUMBER.test(digits)) return digits;
  const phone = parsePhoneNumberFromString(text.trim(), 'UA');
  // Possible, not valid: the library's tables may lack a real number, which must not be refused.
  if (!phone?.isPossible() || phone.ext) return undefined;
  // No Ukrainian number begins like this: a digit is missing.
  return phone.number.startsWith('+3800') ? undefined : phone.number;
}

declare const brand: unique symbol;
/** 16 digits: the only key to an anonymous report, and its author’s key to an appeal. The last digit is a checksum. */
export type ReceiptCode = string & { readonly [brand]: 'receipt-code' };

const CHANCE_DIGITS = 15;
const CODE = /^\d{16}$/;
/** Separators that people write: groups, dashes, or a point at the end. */
const BETWEEN_DIGITS = /[\s.\-–—]/g;

/** Fifteen random digits (2⁴⁹): with a million reports, one guess in a thousand million hits one. */
export function newReceiptCode(random: { bytes(count: number): Uint8Array }): ReceiptCode {
  const digits: number[] = [];
  while (digits.length < CHANCE_DIGITS) {
    // Bytes 250 to 255 would make the first six digits more likely than the others.
    for (const byte of random.bytes(CHANCE_DIGITS)) {
      if (byte < 250 && digits.length < CHANCE_DIGITS) digits.push(byte % 10);
    }
  }
  const chance = digits.join('');
  const code = `${chance}${checkDigit(chance)}`;
  if (!isReceiptCode(code)) throw new Error('a new code does not fit its own check digit');
  return code;
}

/** Undefined if it cannot be a code: too short, or with a wrong checksum. */
export function parseReceiptCode(text: string): ReceiptCode | undefined {
  const digits = text.replace(BETWEEN_DIGITS, '');
  return isReceiptCode(digits) ? digits : undefined;
}

function isReceiptCode(text: string): text is ReceiptCode {
  return CODE.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1));
}

/** «1234 5678 9012 3456»: groups of four are easier to read out and to copy. */
export function spokenCode(code: ReceiptCode): string {
  return code.replace(/\d{4}(?=\d)/g, '$& ');
}

/** Luhn's checksum detects any single wrong digit and almost any two swapped ones. */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? doubled(Number(digit)) : Number(digit)))
    .reduce((one, other) => one + other, 0);
  return (10 - (sum % 10)) % 10;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

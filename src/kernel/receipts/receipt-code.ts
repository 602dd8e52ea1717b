declare const brand: unique symbol;
/** 16 digits: the only key to a report that nobody signed, and its author’s to an appeal. The last one shows that one of the others was mistyped. */
export type ReceiptCode = string & { readonly [brand]: 'receipt-code' };

const CHANCE_DIGITS = 15;
const CODE = /^\d{16}$/;
/** As people write them down: in groups, with dashes, or with a point at the end. */
const BETWEEN_DIGITS = /[\s.\-–—]/g;

/** Fifteen digits of chance (2⁴⁹), so that guessing meets one of a million reports once in a thousand million tries. */
export function newReceiptCode(random: { bytes(count: number): Uint8Array }): ReceiptCode {
  const digits: number[] = [];
  while (digits.length < CHANCE_DIGITS) {
    // 250 to 255 would make the first six digits likelier than the others.
    for (const byte of random.bytes(CHANCE_DIGITS)) {
      if (byte < 250 && digits.length < CHANCE_DIGITS) digits.push(byte % 10);
    }
  }
  const chance = digits.join('');
  const code = `${chance}${checkDigit(chance)}`;
  if (!isReceiptCode(code)) throw new Error('a new code does not fit its own check digit');
  return code;
}

/** Undefined when it cannot be a code: too short, or a digit was mistyped. */
export function parseReceiptCode(text: string): ReceiptCode | undefined {
  const digits = text.replace(BETWEEN_DIGITS, '');
  return isReceiptCode(digits) ? digits : undefined;
}

function isReceiptCode(text: string): text is ReceiptCode {
  return CODE.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1));
}

/** «1234 5678 9012 3456»: read out and written down in fours. */
export function spokenCode(code: ReceiptCode): string {
  return code.replace(/\d{4}(?=\d)/g, '$& ');
}

/** Luhn's, which notices any single wrong digit and nearly any two that changed places. */
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

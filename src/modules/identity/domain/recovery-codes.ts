import type { Random } from '#platform/crypto/random.ts';

export const RECOVERY_CODES = 10;
const SIGNS = 10;
/** Without what is misread on paper: 0 and O, 1, I and L, 5 and S; 28 signs, so ten of them are 48 bits. */
const ALPHABET = '2346789ABCDEFGHJKMNPQRTUVWXY';

/** `7KQ2M-XR4TB`. */
export function newRecoveryCodes(random: Random): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const signs = pick(random, SIGNS);
    return `${signs.slice(0, SIGNS / 2)}-${signs.slice(SIGNS / 2)}`;
  });
}

/** As it is kept and compared: however it was typed. Undefined when it cannot be one. */
export function plainRecoveryCode(typed: string): string | undefined {
  const plain = typed.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
  return plain.length === SIGNS ? plain : undefined;
}

/** A byte beyond the last whole round of the alphabet is thrown away: every sign is as likely as another. */
function pick(random: Random, count: number): string {
  const fair = 256 - (256 % ALPHABET.length);
  let signs = '';
  while (signs.length < count) {
    for (const byte of random.bytes(count * 2)) {
      if (byte < fair && signs.length < count) signs += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return signs;
}

import { Secret, TOTP } from 'otpauth';
import { keyedHash } from './token.ts';

const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** Allows for a telephone whose clock is half a minute off, and for slow typing. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/**
 * The secret is the same whenever the same page is opened: a reload needs no new scan, and nothing is stored before it is
 * confirmed.
 */
export function offeredSecret(key: Uint8Array, seed: string): Uint8Array {
  return keyedHash(key, seed).subarray(0, SECRET_BYTES);
}

/** To be typed in by hand. */
export function secretText(secret: Uint8Array): string {
  return secretOf(secret).base32.replace(/.{4}(?=.)/g, '$& ');
}

/** To be scanned from the picture. */
export function secretAddress(secret: Uint8Array, issuer: string, account: string): string {
  return totpOf(secret, { issuer, label: account }).toString();
}

/** Whether it looks like a code: six digits, in any grouping. */
export function plainCode(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** The step of the clock that a code belongs to; undefined when it is none of these minutes, or was used. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  now: Temporal.Instant,
  lastStep: number,
): number | undefined {
  const timestamp = now.epochMilliseconds;
  const totp = totpOf(secret, {});
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return undefined;
  const step = totp.counter({ timestamp }) + delta;
  return step > lastStep ? step : undefined;
}

function totpOf(secret: Uint8Array, names: { issuer?: string; label?: string }): TOTP {
  return new TOTP({ ...names, secret: secretOf(secret), digits: DIGITS, period: PERIOD_SECONDS });
}

function secretOf(secret: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(secret).buffer });
}

import { createHash } from 'node:crypto';

/** Crockford's: without I, L, O and U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_BYTES = 32;
/** 35 bytes are 56 letters exactly, and a typing error passes once in sixteen million. */
const CHECK_BYTES = 3;
const LETTERS = ((KEY_BYTES + CHECK_BYTES) * 8) / 5;
const GROUPS = /^[0-9a-z]{4}(?:[\s-]+[0-9a-z]{4}){13}$/i;

/**
 * A key of 32 bytes in a form that people copy by hand: fourteen groups of four characters with a checksum that detects typing
 * errors.
 */
export function keyOnPaper(key: Uint8Array): string {
  const bits = [...key, ...checkOf(key)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** `no-key`: the text has another shape. `mistyped`: it has this one, and a letter is wrong. */
export function readKeyOnPaper(text: string): Uint8Array | 'no-key' | 'mistyped' {
  const trimmed = text.trim();
  if (!GROUPS.test(trimmed)) return 'no-key';
  const letters = trimmed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const places = [...letters].map((letter) => ALPHABET.indexOf(letter));
  if (letters.length !== LETTERS || places.includes(-1)) return 'mistyped';
  const bits = places.map((place) => place.toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const key = bytes.subarray(0, KEY_BYTES);
  return checkOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : 'mistyped';
}

function checkOf(key: Uint8Array): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, CHECK_BYTES);
}
